package io.gapstone.instances.smra;

/** Predictions of the next position from those so far. */
final class SmraPredictors {

  private SmraPredictors() {}

  /**
   * Predictions {@code [slot][user][x, y]}, each of location t+1.
   *
   * @param predictor {@code last}: as at location t; {@code linear}: the step from t-1 to t once
   *     more; {@code oracle}: the true position
   * @param history {@code [location][user][x, y]} from location -1 on
   */
  static double[] predict(String predictor, double[] history, int users, int slots) {
    int row = 2 * users;
    double[] predicted = new double[row * slots];
    for (int k = 0; k < predicted.length; k++) {
      double now = history[k + row];
      predicted[k] =
          switch (predictor) {
            case "last" -> now;
            case "linear" -> SmraMovement.tenths(2 * now - history[k]);
            case "oracle" -> history[k + 2 * row];
            default -> throw new IllegalArgumentException("no predictor is named " + predictor);
          };
    }
    return predicted;
  }
}
