package io.gapstone.solvers.assignment.complete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Climbs the bound of {@link Oracle}, by a proximal bundle method with one model for each agent.
 *
 * <p>The sets that agents took so far are columns; a mixture of each agent's columns stands for
 * what it takes. Trial prices are the centre plus {@code step} times what the mixtures leave
 * untaken of each job; the mixtures minimise the augmented cost, by exchanging shares of two
 * columns of an agent at a time. The mixture also tells where the linear relaxation sends each job.
 */
final class Bundle {

  private static final int SWEEPS = 30;

  /** So many of one agent's at a time. */
  private static final int EXCHANGES = 10;

  private static final double ENOUGH = 0.1;
  private static final int MOST_IDLE = 12;
  private static final int FEW_COLUMNS = 6;
  private static final double WORTH_A_MOVE = 0.1;

  /** The mixture may be off by this share of what its prices promise. */
  private static final double INEXACT = 0.02;

  private static final double NEGLIGIBLE = 1e-4;
  private static final double LITTLE = 1e-3;

  private final CompleteProblem p;
  private final Oracle oracle;
  private final List<List<Column>> columns = new ArrayList<>();
  private final double[] trial;
  private final double[] priced;
  private double[] centre;
  private double value;
  private double step;
  private long looks;

  /** The least reduced cost that the last exchange saw. */
  private double lowest;

  Bundle(CompleteProblem problem, Oracle oracle) {
    this.p = problem;
    this.oracle = oracle;
    this.trial = new double[p.jobs];
    this.priced = new double[p.jobs];
    for (int i = 0; i < p.agents; i++) {
      columns.add(new ArrayList<>());
    }
  }

  /** The bound at the centre. */
  double value() {
    return value;
  }

  /** Not to be changed. */
  double[] centre() {
    return centre;
  }

  double step() {
    return step;
  }

  long looks() {
    return looks;
  }

  /** A copy of the columns, by agent. */
  Column[][] columns() {
    Column[][] copy = new Column[p.agents][];
    for (int i = 0; i < p.agents; i++) {
      copy[i] = columns.get(i).toArray(new Column[0]);
    }
    return copy;
  }

  /** Puts in {@code mixture}, by pair, the share of each open job that each agent takes. */
  void mix(double[] mixture) {
    Arrays.fill(mixture, 0);
    for (int i = 0; i < p.agents; i++) {
      for (Column column : columns.get(i)) {
        for (int j : column.jobs) {
          mixture[i * p.jobs + j] += column.share;
        }
      }
    }
  }

  /** No columns. */
  static Column[][] none(CompleteProblem p) {
    return new Column[p.agents][0];
  }

  /** Starts from prices, and columns found elsewhere, of which what fits here is kept. */
  void begin(Domain domain, double[] prices, double firstStep, Column[][] known) {
    centre = prices.clone();
    step = firstStep;
    for (int i = 0; i < p.agents; i++) {
      keep(domain, i, known[i]);
    }
    value = oracle.evaluate(domain, centre);
    for (int i = 0; i < p.agents; i++) {
      take(i);
    }
  }

  /** Goes on in a domain that has been narrowed. */
  void narrow(Domain domain) {
    begin(domain, centre, step, columns());
  }

  private void keep(Domain domain, int i, Column[] known) {
    List<Column> mine = columns.get(i);
    mine.clear();
    double shares = 0;
    int[] kept = new int[p.jobs];
    for (Column column : known) {
      int count = 0;
      int room = domain.room(i);
      double cost = 0;
      for (int j : column.jobs) {
        int pair = i * p.jobs + j;
        if (domain.free(pair, j)) {
          kept[count++] = j;
          room -= p.weight[pair];
          cost += p.cost[pair];
        }
      }
      looks += column.jobs.length;
      if (room >= 0) {
        Column mineNow = new Column(Arrays.copyOf(kept, count), cost);
        mineNow.share = column.share;
        mineNow.idle = column.idle;
        shares += column.share;
        mine.add(mineNow);
      }
    }
    for (Column column : mine) {
      column.share = shares > 0 ? column.share / shares : 0;
    }
    if (shares == 0 && !mine.isEmpty()) {
      mine.get(mine.size() - 1).share = 1;
    }
  }

  /** Adds what the agent took last, unless it is there. */
  private void take(int i) {
    int[] jobs = oracle.set(i);
    double cost = 0;
    for (int j : jobs) {
      cost += p.cost[i * p.jobs + j];
    }
    Column taken = new Column(jobs, cost);
    List<Column> mine = columns.get(i);
    for (Column column : mine) {
      if (column.same(taken)) {
        column.idle = 0;
        return;
      }
    }
    taken.share = mine.isEmpty() ? 1 : 0;
    mine.add(taken);
  }

  /**
   * Climbs until the bound exceeds the target, little more is to be expected, or so many steps.
   *
   * @param tolerance what is little, as a share of what lacks to the target
   * @param stop asked before each step
   * @return whether the bound exceeds the target
   */
  boolean climb(
      Domain domain, double target, double tolerance, int mostSteps, BooleanSupplier stop) {
    int vain = 0;
    for (int n = 0; n < mostSteps && value <= target && !stop.getAsBoolean(); n++) {
      double expected = prepare(domain);
      if (expected <= Math.max(LITTLE, tolerance * (target - value))) {
        return false;
      }
      for (int j = 0; j < p.jobs; j++) {
        priced[j] = p.price(trial[j]);
      }
      double reached = oracle.evaluate(domain, priced);
      for (int i = 0; i < p.agents; i++) {
        take(i);
      }
      double gain = reached - value;
      if (gain >= WORTH_A_MOVE * expected || reached > target) {
        System.arraycopy(priced, 0, centre, 0, p.jobs);
        value = reached;
        step *= gain > 0.5 * expected ? 2 : 1;
        vain = 0;
      } else {
        vain++;
        step *= gain < -expected ? 0.5 : vain % 4 == 0 ? 0.7 : 1;
      }
    }
    return value > target;
  }

  /** Finds trial prices; returns what the model of the columns promises there. */
  private double prepare(Domain domain) {
    System.arraycopy(centre, 0, trial, 0, p.jobs);
    double constant = domain.settledCost();
    for (int j = 0; j < p.jobs; j++) {
      trial[j] += domain.settled(j) ? 0 : step;
    }
    for (int i = 0; i < p.agents; i++) {
      List<Column> mine = columns.get(i);
      mine.removeIf(c -> c.share == 0 && c.idle > MOST_IDLE && mine.size() > FEW_COLUMNS);
      for (Column column : mine) {
        for (int j : column.jobs) {
          trial[j] -= step * column.share;
        }
      }
    }
    double promised = 0;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double gap = 0;
      double least = constant;
      for (int i = 0; i < p.agents; i++) {
        List<Column> mine = columns.get(i);
        gap += exchange(mine);
        least += lowest;
      }
      for (int j = 0; j < p.jobs; j++) {
        least += domain.settled(j) ? 0 : trial[j];
      }
      promised = least - value;
      if (gap <= INEXACT * promised || gap < NEGLIGIBLE) {
        break;
      }
    }
    for (List<Column> mine : columns) {
      for (Column column : mine) {
        column.idle = column.share > 0 ? 0 : column.idle + 1;
      }
    }
    return promised;
  }

  /** Moves shares from dear columns to cheap ones; returns how far the mixture was off. */
  private double exchange(List<Column> mine) {
    int size = mine.size();
    double mean = 0;
    for (int k = 0; k < size; k++) {
      Column column = mine.get(k);
      double reduced = column.cost;
      for (int j : column.jobs) {
        reduced -= trial[j];
      }
      looks += column.jobs.length;
      column.reduced = reduced;
      mean += column.share * reduced;
    }
    double gap = 0;
    for (int n = 0; n < EXCHANGES; n++) {
      Column cheap = null;
      Column dear = null;
      for (int k = 0; k < size; k++) {
        Column column = mine.get(k);
        if (cheap == null || column.reduced < cheap.reduced) {
          cheap = column;
        }
        if (column.share > 0 && (dear == null || column.reduced > dear.reduced)) {
          dear = column;
        }
      }
      lowest = cheap.reduced;
      gap = n == 0 ? mean - lowest : gap;
      if (dear.reduced - lowest <= ENOUGH * gap || size < 2) {
        break;
      }
      move(mine, dear, cheap);
    }
    return gap;
  }

  private void move(List<Column> mine, Column dear, Column cheap) {
    int distance = dear.jobs.length + cheap.jobs.length - 2 * dear.common(cheap);
    double most = (dear.reduced - cheap.reduced) / (step * Math.max(1, distance));
    double moved = Math.min(dear.share, most);
    dear.share = moved == dear.share ? 0 : dear.share - moved;
    cheap.share += moved;
    double change = step * moved;
    for (int j : cheap.jobs) {
      trial[j] -= change;
    }
    for (int j : dear.jobs) {
      trial[j] += change;
    }
    for (int k = 0; k < mine.size(); k++) {
      Column column = mine.get(k);
      column.reduced += change * (column.common(cheap) - column.common(dear));
    }
    looks += 3L * mine.size();
  }
}
