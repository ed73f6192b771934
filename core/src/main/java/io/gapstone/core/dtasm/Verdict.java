package io.gapstone.core.dtasm;

/** What becomes of one user's wish, in the order in which it is examined. */
public enum Verdict {
  /** The migration would interrupt the service too long, C2 (7). */
  DOWNTIME,
  /** Communication alone takes the whole deadline, C3 (11). */
  LATENCY,
  /** The user alone needs more than the server has. */
  SIZE,
  /** The server kept other users, (16). */
  SELECTION,
  /** The decision named the cloud. */
  CLOUD,
  /** The edge server serves the user. */
  SERVED
}
