package io.gapstone.solvers.model;

import java.util.Arrays;

/**
 * Builds a {@link LinearModel}: variables first or in between, rows one after the other.
 *
 * <pre>{@code
 * LinearModelBuilder model = LinearModel.named("knapsack");
 * int x = model.binary("x[0]", -10);
 * int y = model.binary("x[1]", -7);
 * model.atMost("capacity", 5).term(x, 4).term(y, 3);
 * LinearModel built = model.build();
 * }</pre>
 */
public final class LinearModelBuilder {

  private final String name;
  private double offset;

  private final Names variableNames = new Names();
  private double[] lower = new double[16];
  private double[] upper = new double[16];
  private double[] cost = new double[16];
  private boolean[] integer = new boolean[16];
  private int variables;

  private final Names rowNames = new Names();
  private double[] low = new double[16];
  private double[] high = new double[16];
  private int[] starts = new int[17];
  private int rows;

  private int[] columns = new int[64];
  private double[] coefficients = new double[64];
  private int entries;

  /** For each variable, one more than the place of its last entry. */
  private int[] places = new int[16];

  private boolean built;

  LinearModelBuilder(String name) {
    this.name = name;
  }

  /** Adds a constant to the objective. */
  public LinearModelBuilder offset(double constant) {
    offset += finite(constant, "the constant of the objective");
    return this;
  }

  /** A variable with real values; returns its index. */
  public int continuous(String variable, double low, double high, double cost) {
    return add(variable, low, high, cost, false);
  }

  /** A variable with whole values; returns its index. */
  public int integer(String variable, double low, double high, double cost) {
    return add(variable, low, high, cost, true);
  }

  /** A variable that is 0 or 1; returns its index. */
  public int binary(String variable, double cost) {
    return add(variable, 0, 1, cost, true);
  }

  /** Adds to the objective coefficient of a variable. */
  public LinearModelBuilder addCost(int variable, double cost) {
    this.cost[checked(variable)] += finite(cost, "the cost of " + variableNames.get(variable));
    return this;
  }

  /** Begins a row whose sum must be in {@code [low, high]}; {@link #term} fills it. */
  public LinearModelBuilder range(String row, double low, double high) {
    open();
    if (!(low <= high) || low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException(
          "row " + row + " must be in [" + low + ", " + high + "], which is empty.");
    }
    if (rows == this.low.length) {
      int size = grown(rows, rows + 1);
      this.low = Arrays.copyOf(this.low, size);
      this.high = Arrays.copyOf(this.high, size);
      starts = Arrays.copyOf(starts, size + 1);
    }
    rowNames.add(row);
    this.low[rows] = low;
    this.high[rows] = high;
    starts[++rows] = entries;
    return this;
  }

  public LinearModelBuilder atMost(String row, double high) {
    return range(row, Double.NEGATIVE_INFINITY, high);
  }

  public LinearModelBuilder atLeast(String row, double low) {
    return range(row, low, Double.POSITIVE_INFINITY);
  }

  public LinearModelBuilder equal(String row, double value) {
    return range(row, value, value);
  }

  /** Adds {@code coefficient} times the variable to the row begun last. Repeated terms add up. */
  public LinearModelBuilder term(int variable, double coefficient) {
    open();
    if (rows == 0) {
      throw new IllegalArgumentException("a term needs a row; begin one first.");
    }
    checked(variable);
    finite(coefficient, "a coefficient of row " + (rows - 1));
    int place = places[variable] - 1;
    if (place >= starts[rows - 1]) {
      coefficients[place] += coefficient;
      return this;
    }
    if (coefficient == 0) {
      return this;
    }
    if (entries == columns.length) {
      int size = grown(entries, entries + 1);
      columns = Arrays.copyOf(columns, size);
      coefficients = Arrays.copyOf(coefficients, size);
    }
    columns[entries] = variable;
    coefficients[entries] = coefficient;
    places[variable] = ++entries;
    starts[rows] = entries;
    return this;
  }

  /** The model. The builder takes nothing more. */
  public LinearModel build() {
    open();
    built = true;
    return new LinearModel(
        name,
        offset,
        new LinearModel.Columns(
            variableNames.trimmed(),
            Arrays.copyOf(lower, variables),
            Arrays.copyOf(upper, variables),
            Arrays.copyOf(cost, variables),
            Arrays.copyOf(integer, variables)),
        new LinearModel.Rows(
            rowNames.trimmed(), Arrays.copyOf(low, rows), Arrays.copyOf(high, rows)),
        Arrays.copyOf(starts, rows + 1),
        Arrays.copyOf(columns, entries),
        Arrays.copyOf(coefficients, entries));
  }

  private int add(String variable, double low, double high, double cost, boolean whole) {
    open();
    if (!(low <= high) || low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException(
          "variable " + variable + " must be in [" + low + ", " + high + "], which is empty.");
    }
    finite(cost, "the cost of " + variable);
    if (variables == lower.length) {
      int size = grown(variables, variables + 1);
      lower = Arrays.copyOf(lower, size);
      upper = Arrays.copyOf(upper, size);
      this.cost = Arrays.copyOf(this.cost, size);
      integer = Arrays.copyOf(integer, size);
      places = Arrays.copyOf(places, size);
    }
    variableNames.add(variable);
    lower[variables] = low;
    upper[variables] = high;
    this.cost[variables] = cost;
    integer[variables] = whole;
    return variables++;
  }

  private void open() {
    if (built) {
      throw new IllegalStateException("the model " + name + " is built already");
    }
  }

  private int checked(int variable) {
    if (variable < 0 || variable >= variables) {
      throw new IllegalArgumentException(
          "variable " + variable + " does not exist; there are " + variables + ".");
    }
    return variable;
  }

  private static double finite(double value, String what) {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(what + " is " + value + "; it must be finite.");
    }
    return value;
  }

  /** A length half as long again, and at least as needed. */
  static int grown(int length, int needed) {
    long wished = Math.max(needed, length + (length >> 1) + 8L);
    return (int) Math.min(wished, Math.max(needed, Integer.MAX_VALUE - 8));
  }
}
