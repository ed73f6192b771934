package io.gapstone.core.isma;

/** What the numbers of an instance must be. */
final class Checks {

  private Checks() {}

  static void positive(String name, double value) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be positive.");
    }
  }

  static void notNegative(String name, double value) {
    if (!(value >= 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be at least 0.");
    }
  }

  /** Rates: at least one per second keeps every time finite. */
  static void rate(String name, double value) {
    if (!(value >= 1 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be at least 1.");
    }
  }

  static void allRates(String name, double[] values) {
    for (int k = 0; k < values.length; k++) {
      if (!(values[k] >= 1 && values[k] <= Double.MAX_VALUE)) {
        rate(name + "[" + k + "]", values[k]);
      }
    }
  }

  static void finite(String name, double value) {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be a finite number.");
    }
  }

  static void allPositive(String name, double[] values) {
    for (int k = 0; k < values.length; k++) {
      if (!(values[k] > 0 && values[k] <= Double.MAX_VALUE)) {
        positive(name + "[#" + k + "]", values[k]);
      }
    }
  }

  static void allFinite(String name, double[] values) {
    for (int k = 0; k < values.length; k++) {
      if (!(Math.abs(values[k]) <= Double.MAX_VALUE)) {
        finite(name + "[#" + k + "]", values[k]);
      }
    }
  }

  static void length(String name, int given, long expected, String of) {
    if (given != expected) {
      throw new IllegalArgumentException(
          name + " has " + given + " entries; it must have " + expected + " (" + of + ").");
    }
  }
}
