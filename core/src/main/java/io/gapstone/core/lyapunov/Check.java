package io.gapstone.core.lyapunov;

/** Consistency of what an instance is made of. */
final class Check {

  private static final double LONGEST_SECONDS = 1e9;

  private Check() {}

  static void length(String name, int actual, long expected) {
    if (actual != expected) {
      throw new IllegalArgumentException(
          name + " has " + actual + " numbers; it must have " + expected + ".");
    }
  }

  static void atLeast(String name, double value, double low) {
    if (!(value >= low) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          name + " is " + value + "; it must be at least " + low + ".");
    }
  }

  static void positive(String name, double value) {
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be positive.");
    }
  }

  static void positive(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0) || values[i] == Double.POSITIVE_INFINITY) {
        positive(name + "[#" + i + "]", values[i]);
      }
    }
  }

  static void finite(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!(Math.abs(values[i]) <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            name + "[#" + i + "] is " + values[i] + "; it must be a finite number.");
      }
    }
  }

  /** So that sums over all tasks stay far from infinity. */
  static void seconds(String what, int t, int u, double seconds) {
    if (!(seconds >= 0) || seconds > LONGEST_SECONDS) {
      throw new IllegalArgumentException(
          "the "
              + what
              + " of user "
              + u
              + " takes "
              + seconds
              + " s in slot "
              + t
              + "; it must take at most "
              + LONGEST_SECONDS
              + " s. Maybe a unit is wrong?");
    }
  }
}
