package io.gapstone.core;

/** What stands behind a lower bound. */
public enum BoundKind {
  /** A certificate that the checker has verified. */
  CERTIFIED,
  /** A solver's word. */
  CLAIMED,
  /** No bound. */
  NONE;

  /** The word that commands and files use. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
