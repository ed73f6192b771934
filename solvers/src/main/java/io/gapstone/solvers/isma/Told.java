package io.gapstone.solvers.isma;

import io.gapstone.core.Progress;

/** Passes better bounds and solutions on as mean seconds per task. */
final class Told {

  private final Progress progress;
  private final double tasks;
  private double lower = Double.NEGATIVE_INFINITY;
  private double upper = Double.POSITIVE_INFINITY;

  Told(Progress progress, double tasks) {
    this.progress = progress;
    this.tasks = tasks;
  }

  void bound(double seconds) {
    if (seconds / tasks > lower) {
      lower = Math.min(upper, seconds / tasks);
      progress.update(lower, upper);
    }
  }

  void solution(double seconds) {
    if (seconds / tasks < upper) {
      upper = seconds / tasks;
      progress.update(lower, upper);
    }
  }
}
