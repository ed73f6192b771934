package io.gapstone.core;

/** Hears of every better solution and every better bound while a solver runs. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress SILENT = (lower, upper) -> {};

  /**
   * @param lower the best proven lower bound so far; minus infinity before there is one
   * @param upper the best objective so far; infinity before there is one
   */
  void update(double lower, double upper);
}
