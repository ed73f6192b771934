package io.gapstone.learners.files;

import io.gapstone.learners.train.Curve;

/** Hears how a run goes on. */
@FunctionalInterface
public interface TrainingListener {

  /** Hears nothing. */
  TrainingListener SILENT = (done, episodes, curve, seconds) -> {};

  /** After each episode; {@code curve} has a row more after each evaluation. */
  void episode(int done, int episodes, Curve curve, double seconds);
}
