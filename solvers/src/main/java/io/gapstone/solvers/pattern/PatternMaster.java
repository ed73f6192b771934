package io.gapstone.solvers.pattern;

import java.util.Arrays;

/**
 * The linear programme that covers every user exactly once with patterns, of which each group may
 * use one.
 *
 * <p>A primal simplex with an explicit inverse of the basis, which is small: one row per user and
 * per group. It keeps its basis from solve to solve, while patterns are added, forbidden and
 * allowed again. A user may stay uncovered, and a forbidden pattern be used, at a penalty that is
 * part of the objective. Where pivots go on without a step, the right-hand sides are moved a little
 * until the end of the solve. No bound rests on its accuracy: its multipliers are a proposal.
 */
public final class PatternMaster {

  /** The group of patterns that belong to none. */
  public static final int NO_GROUP = -1;

  private static final double LEAST_GAIN = 1e-9;
  private static final double LEAST_PIVOT = 1e-9;
  private static final double LEAST_STEP = 1e-10;
  private static final int PIVOTS_PER_INVERSE = 100;
  private static final int PATIENCE = 30;
  private static final int MOST_PIVOTS = 100_000;
  private static final double NUDGE = 1e-7;

  private final int users;
  private final int groups;
  private final int rows;
  private final double penalty;

  private int patterns;
  private int[] group = new int[64];
  private int[] start = new int[65];
  private int[] member = new int[512];
  private double[] cost = new double[64];
  private boolean[] forbidden = new boolean[64];

  /** By row a pattern, or -1 - row for what covers that row alone. */
  private final int[] basis;

  private final double[] inverse;
  private final double[] level;

  /** Right-hand sides; all 1 between solves. */
  private final double[] covered;

  private final double[] dual;
  private final double[] direction;
  private double objective;
  private long pivots;

  /**
   * @param penalty for an uncovered user or a forbidden pattern; more than any solution costs
   */
  public PatternMaster(int users, int groups, double penalty) {
    this.users = users;
    this.groups = groups;
    this.penalty = penalty;
    rows = users + groups;
    basis = new int[rows];
    inverse = new double[Math.multiplyExact(rows, rows)];
    level = new double[rows];
    covered = new double[rows];
    Arrays.fill(covered, 1);
    dual = new double[rows];
    direction = new double[rows];
    reset();
  }

  /** Adds a pattern that covers {@code members[0..size-1]}; returns its index. */
  public int add(int itsGroup, int size, int[] members, double itsCost) {
    if (patterns == cost.length) {
      int length = 2 * patterns;
      group = Arrays.copyOf(group, length);
      start = Arrays.copyOf(start, length + 1);
      cost = Arrays.copyOf(cost, length);
      forbidden = Arrays.copyOf(forbidden, length);
    }
    int from = start[patterns];
    if (from + size > member.length) {
      member = Arrays.copyOf(member, 2 * member.length + size);
    }
    System.arraycopy(members, 0, member, from, size);
    start[patterns + 1] = from + size;
    group[patterns] = itsGroup;
    cost[patterns] = itsCost;
    return patterns++;
  }

  public int patterns() {
    return patterns;
  }

  public int group(int pattern) {
    return group[pattern];
  }

  public int size(int pattern) {
    return start[pattern + 1] - start[pattern];
  }

  public int member(int pattern, int k) {
    return member[start[pattern] + k];
  }

  public double cost(int pattern) {
    return cost[pattern];
  }

  public boolean forbidden(int pattern) {
    return forbidden[pattern];
  }

  public void forbid(int pattern, boolean whether) {
    forbidden[pattern] = whether;
  }

  /** The optimum of the last solve, with its penalties. */
  public double objective() {
    return objective;
  }

  /** The multiplier of a user's row. */
  public double worth(int user) {
    return dual[user];
  }

  /** How many rows, and so basic variables, there are. */
  public int rows() {
    return rows;
  }

  /** The pattern that is basic in a row, or a negative number. */
  public int basic(int row) {
    return basis[row];
  }

  /** Its value. */
  public double level(int row) {
    return level[row];
  }

  public long pivots() {
    return pivots;
  }

  /** Cost of a pattern minus what it covers, at the multipliers of the last solve. */
  public double reducedCost(int pattern) {
    double reduced = cost[pattern];
    for (int k = start[pattern]; k < start[pattern + 1]; k++) {
      reduced -= dual[member[k]];
    }
    return group[pattern] == NO_GROUP ? reduced : reduced - dual[users + group[pattern]];
  }

  /** Solves from the basis of the last time. */
  public void solve() {
    int idle = 0;
    int nudges = 0;
    invert();
    for (int since = 1; since <= MOST_PIVOTS; since++) {
      priceRows();
      int enter = entering();
      if (enter == Integer.MIN_VALUE) {
        break;
      }
      aim(enter);
      int leave = leaving();
      if (leave < 0) {
        break;
      }
      double step = Math.max(0, level[leave]) / direction[leave];
      idle = step > LEAST_STEP ? 0 : idle + 1;
      pivot(leave, enter, step);
      pivots++;
      if (idle > PATIENCE) {
        nudge(++nudges);
        idle = 0;
      }
      if (since % PIVOTS_PER_INVERSE == 0) {
        invert();
      }
    }
    Arrays.fill(covered, 1);
    invert();
    priceRows();
    objective = 0;
    for (int r = 0; r < rows; r++) {
      objective += price(basis[r]) * level[r];
    }
  }

  /** Moves every basic variable away from 0, and the right-hand sides with them. */
  private void nudge(int times) {
    Arrays.fill(covered, 0);
    for (int r = 0; r < rows; r++) {
      double part = (r * 0.6180339887498949 + times * 0.41421356237309515) % 1;
      level[r] = Math.max(0, level[r]) + NUDGE * (1 + part);
      int column = basis[r];
      if (column < 0) {
        covered[-1 - column] += level[r];
        continue;
      }
      if (group[column] != NO_GROUP) {
        covered[users + group[column]] += level[r];
      }
      for (int k = start[column]; k < start[column + 1]; k++) {
        covered[member[k]] += level[r];
      }
    }
  }

  private void reset() {
    Arrays.fill(inverse, 0);
    for (int r = 0; r < rows; r++) {
      basis[r] = -1 - r;
      inverse[r * rows + r] = 1;
      level[r] = covered[r];
    }
  }

  private double price(int column) {
    if (column < 0) {
      return -1 - column < users ? penalty : 0;
    }
    return forbidden[column] ? cost[column] + penalty : cost[column];
  }

  private void priceRows() {
    Arrays.fill(dual, 0);
    for (int r = 0; r < rows; r++) {
      double c = price(basis[r]);
      if (c != 0) {
        for (int k = 0; k < rows; k++) {
          dual[k] += c * inverse[r * rows + k];
        }
      }
    }
  }

  /** The column with the least reduced cost, or the least number where none is negative. */
  private int entering() {
    int enter = Integer.MIN_VALUE;
    double least = -LEAST_GAIN;
    for (int g = 0; g < groups; g++) {
      if (-dual[users + g] < least) {
        least = -dual[users + g];
        enter = -1 - users - g;
      }
    }
    for (int column = 0; column < patterns; column++) {
      if (!forbidden[column]) {
        double reduced = reducedCost(column);
        if (reduced < least) {
          least = reduced;
          enter = column;
        }
      }
    }
    return enter;
  }

  /** The direction in which the basic variables go when a column enters. */
  private void aim(int column) {
    if (column < 0) {
      int row = -1 - column;
      for (int r = 0; r < rows; r++) {
        direction[r] = inverse[r * rows + row];
      }
      return;
    }
    for (int r = 0; r < rows; r++) {
      int at = r * rows;
      double sum = group[column] == NO_GROUP ? 0 : inverse[at + users + group[column]];
      for (int k = start[column]; k < start[column + 1]; k++) {
        sum += inverse[at + member[k]];
      }
      direction[r] = sum;
    }
  }

  private int leaving() {
    int leave = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int r = 0; r < rows; r++) {
      if (direction[r] > LEAST_PIVOT) {
        double step = Math.max(0, level[r]) / direction[r];
        boolean tied = leave >= 0 && Math.abs(step - least) <= LEAST_STEP;
        if (tied ? direction[r] > direction[leave] : step < least) {
          least = tied ? Math.min(step, least) : step;
          leave = r;
        }
      }
    }
    return leave;
  }

  private void pivot(int row, int column, double step) {
    int at = row * rows;
    double scale = 1 / direction[row];
    for (int k = 0; k < rows; k++) {
      inverse[at + k] *= scale;
    }
    for (int r = 0; r < rows; r++) {
      double factor = direction[r];
      if (r != row && factor != 0) {
        int to = r * rows;
        for (int k = 0; k < rows; k++) {
          inverse[to + k] -= factor * inverse[at + k];
        }
        level[r] -= step * factor;
      }
    }
    level[row] = step;
    basis[row] = column;
  }

  /** Builds the inverse anew from the columns of the basis. */
  private void invert() {
    int[] wanted = basis.clone();
    boolean[] taken = new boolean[rows];
    reset();
    for (int column : wanted) {
      if (column < 0) {
        taken[-1 - column] = true;
      }
    }
    for (int column : wanted) {
      if (column >= 0) {
        aim(column);
        int row = -1;
        for (int r = 0; r < rows; r++) {
          if (!taken[r] && (row < 0 || Math.abs(direction[r]) > Math.abs(direction[row]))) {
            row = r;
          }
        }
        if (row >= 0 && Math.abs(direction[row]) > LEAST_PIVOT) {
          taken[row] = true;
          pivot(row, column, level[row] / direction[row]);
        }
      }
    }
  }
}
