package io.gapstone.core.dtasm;

/** Sentences for data that do not fit together. */
final class DtasmChecks {

  private DtasmChecks() {}

  static void length(String name, int actual, long expected) {
    if (actual != expected) {
      throw new IllegalArgumentException(
          name + " holds " + actual + " numbers; it must hold " + expected + ".");
    }
  }

  static void below(String name, int[] values, int limit, String limitName) {
    for (int k = 0; k < values.length; k++) {
      if (values[k] < 0 || values[k] >= limit) {
        throw new IllegalArgumentException(
            name
                + "["
                + k
                + "] is "
                + values[k]
                + "; it must be below "
                + limitName
                + " ("
                + limit
                + ").");
      }
    }
  }

  static void atLeastZero(String name, int[] values) {
    for (int k = 0; k < values.length; k++) {
      require(values[k] >= 0, name, k, values[k], "at least 0");
    }
  }

  static void atLeastZero(String name, double[] values) {
    for (int k = 0; k < values.length; k++) {
      require(values[k] >= 0 && values[k] <= Double.MAX_VALUE, name, k, values[k], "at least 0");
    }
  }

  static void positive(String name, double[] values) {
    for (int k = 0; k < values.length; k++) {
      require(values[k] > 0 && values[k] <= Double.MAX_VALUE, name, k, values[k], "positive");
    }
  }

  private static void require(boolean holds, String name, int k, double value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          name + "[" + k + "] is " + value + "; it must be " + expected + ".");
    }
  }
}
