package io.gapstone.solvers.model;

/**
 * Minimise {@code offset + sum of cost(j) x(j)} where each row's sum is in {@code [rowLow,
 * rowHigh]} and each variable in {@code [lower, upper]}, whole where {@link #integer} says so.
 *
 * <p>Immutable. Entries lie row after row in flat arrays: those of row i are at {@code rowStart(i)}
 * to {@code rowStart(i + 1) - 1}. A limit that is absent is an infinity.
 */
public final class LinearModel {

  record Columns(Names names, double[] lower, double[] upper, double[] cost, boolean[] integer) {}

  record Rows(Names names, double[] low, double[] high) {}

  private final String name;
  private final double offset;
  private final Columns columns;
  private final Rows rows;
  private final int[] starts;
  private final int[] column;
  private final double[] coefficient;

  LinearModel(
      String name,
      double offset,
      Columns columns,
      Rows rows,
      int[] starts,
      int[] column,
      double[] coefficient) {
    this.name = name;
    this.offset = offset;
    this.columns = columns;
    this.rows = rows;
    this.starts = starts;
    this.column = column;
    this.coefficient = coefficient;
  }

  /** Begins a model. */
  public static LinearModelBuilder named(String name) {
    return new LinearModelBuilder(name);
  }

  public String name() {
    return name;
  }

  /** The constant of the objective. */
  public double offset() {
    return offset;
  }

  /** How many variables there are. */
  public int variables() {
    return columns.lower.length;
  }

  public String variableName(int variable) {
    return columns.names.get(variable);
  }

  public double lower(int variable) {
    return columns.lower[variable];
  }

  public double upper(int variable) {
    return columns.upper[variable];
  }

  public double cost(int variable) {
    return columns.cost[variable];
  }

  public boolean integer(int variable) {
    return columns.integer[variable];
  }

  /** How many variables must be whole. */
  public int integers() {
    int count = 0;
    for (boolean whole : columns.integer) {
      count += whole ? 1 : 0;
    }
    return count;
  }

  /** How many rows there are. */
  public int rows() {
    return rows.low.length;
  }

  public String rowName(int row) {
    return rows.names.get(row);
  }

  public double rowLow(int row) {
    return rows.low[row];
  }

  public double rowHigh(int row) {
    return rows.high[row];
  }

  /** Where the entries of a row begin; {@code rowStart(rows())} is the number of entries. */
  public int rowStart(int row) {
    return starts[row];
  }

  /** The variable of an entry. */
  public int column(int entry) {
    return column[entry];
  }

  /** The coefficient of an entry. */
  public double coefficient(int entry) {
    return coefficient[entry];
  }

  /** How many entries all rows have. */
  public int entries() {
    return column.length;
  }

  /** The same model without the demand that variables be whole. Shares the arrays. */
  public LinearModel relaxed() {
    if (integers() == 0) {
      return this;
    }
    Columns real =
        new Columns(
            columns.names,
            columns.lower,
            columns.upper,
            columns.cost,
            new boolean[columns.lower.length]);
    return new LinearModel(name, offset, real, rows, starts, column, coefficient);
  }

  /** The same model with its objective, constant included, divided by a positive number. */
  public LinearModel dividedBy(double divisor) {
    double[] cost = columns.cost.clone();
    for (int j = 0; j < cost.length; j++) {
      cost[j] /= divisor;
    }
    Columns divided =
        new Columns(columns.names, columns.lower, columns.upper, cost, columns.integer);
    return new LinearModel(name, offset / divisor, divided, rows, starts, column, coefficient);
  }

  /** The same model with every whole variable fixed to its value in {@code values}. */
  public LinearModel fixed(double[] values) {
    double[] lower = columns.lower.clone();
    double[] upper = columns.upper.clone();
    for (int j = 0; j < lower.length; j++) {
      if (columns.integer[j]) {
        lower[j] = values[j];
        upper[j] = values[j];
      }
    }
    Columns fixed =
        new Columns(columns.names, lower, upper, columns.cost, new boolean[lower.length]);
    return new LinearModel(name, offset, fixed, rows, starts, column, coefficient);
  }

  /** Whether the limits of the variables alone keep the objective from falling for ever. */
  public boolean bounded() {
    for (int j = 0; j < variables(); j++) {
      double cost = columns.cost[j];
      if (cost < 0 && Double.isInfinite(columns.upper[j])
          || cost > 0 && Double.isInfinite(columns.lower[j])) {
        return false;
      }
    }
    return true;
  }

  /** The objective at a point. */
  public double objective(double[] values) {
    double sum = offset;
    for (int j = 0; j < values.length; j++) {
      sum += columns.cost[j] * values[j];
    }
    return sum;
  }

  /** The sum of a row at a point. */
  public double activity(int row, double[] values) {
    double sum = 0;
    for (int k = starts[row]; k < starts[row + 1]; k++) {
      sum += coefficient[k] * values[column[k]];
    }
    return sum;
  }
}
