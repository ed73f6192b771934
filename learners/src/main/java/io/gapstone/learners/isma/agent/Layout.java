package io.gapstone.learners.isma.agent;

import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.learners.isma.Wishes;

/** What a server tells its model of what it sees and does, and what a plan consists of. */
interface Layout {

  /** Length of o. */
  int observationSize();

  /** Length of A, as the model sees it. */
  int actionSize();

  void encode(IsmaObservation own, float[] observation);

  /** How many numbers in [-1, 1] one step of a plan has. */
  int entries(IsmaObservation own);

  /** The most entries that there can be. */
  int mostEntries();

  /** Makes wishes that a server can grant of one step of a plan. */
  void decode(IsmaObservation own, float[] plan, Wishes wishes);

  /** What the model is told of what was wished. */
  void describe(IsmaObservation own, Wishes wishes, float[] action);

  /**
   * What the model is told of one step of a plan.
   *
   * @param step where it begins in the plan
   * @param at where A begins among the actions
   */
  void imagine(IsmaObservation own, float[] plan, int step, float[] actions, int at);
}
