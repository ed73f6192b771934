package io.gapstone.solvers.model;

/** The entries of a model, column after column. */
final class ByColumn {

  private final int[] starts;
  private final int[] rows;
  private final double[] coefficients;

  ByColumn(LinearModel model) {
    starts = new int[model.variables() + 1];
    rows = new int[model.entries()];
    coefficients = new double[model.entries()];
    for (int k = 0; k < model.entries(); k++) {
      starts[model.column(k) + 1]++;
    }
    for (int j = 0; j < model.variables(); j++) {
      starts[j + 1] += starts[j];
    }
    int[] next = starts.clone();
    for (int i = 0; i < model.rows(); i++) {
      for (int k = model.rowStart(i); k < model.rowStart(i + 1); k++) {
        int place = next[model.column(k)]++;
        rows[place] = i;
        coefficients[place] = model.coefficient(k);
      }
    }
  }

  int start(int column) {
    return starts[column];
  }

  int row(int entry) {
    return rows[entry];
  }

  double coefficient(int entry) {
    return coefficients[entry];
  }
}
