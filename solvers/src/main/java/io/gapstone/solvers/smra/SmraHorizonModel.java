package io.gapstone.solvers.smra;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import io.gapstone.solvers.model.Tangents;
import java.util.List;

/**
 * All slots as one linear model: each user's path through its stays, a stay's shares and delays as
 * {@link ShareModel} has them.
 *
 * <p>{@code stay[u,a,b]} says that user u moves in slot a and next in slot b (b the number of
 * slots: never again), {@code first[u,a]} that it moves in slot a for the first time. Shares are
 * held in slots a to b. The objective is the mean delay per user and slot.
 */
final class SmraHorizonModel implements Tangents {

  /** More stays than this make a model of gigabytes. */
  static final int MOST_STAYS = 20_000;

  private static final int STARTS = 8;
  private static final int KICKS = 2000;

  private final HorizonCase in;
  private final StayTable table;
  private final int slots;
  private final double cells;
  private final double leastCpu;
  private final double leastBandwidth;

  /** By stay. */
  private final ShareModel[] cpu;

  private final ShareModel[] bandwidth;
  private final int[] stay;

  /** By user and slot, the variable of a first move; -1 for none. */
  private final int[] first;

  /** By server and slot, the stays that hold shares there. */
  private final int[][] holders;

  /** By server and slot, the rows of the model built last; -1 for none. */
  private final int[] cpuRow;

  private final int[] bandwidthRow;
  private final boolean[] moves;
  private int rows;

  SmraHorizonModel(SmraInstance instance) {
    in = new HorizonCase(instance);
    table = new StayTable(in);
    slots = in.slots;
    cells = (double) in.users * slots;
    int stays = table.from.length;
    if (stays > MOST_STAYS) {
      throw new BadInputException(
          String.format(
              "%d users in %d slots have %d possible stays, and the linear model of all slots takes"
                  + " %d at most. Maybe lagrangian, which needs no model?",
              in.users, slots, stays, MOST_STAYS));
    }
    leastCpu = in.boxes.cpuMinHz() / in.boxes.cpuMaxHz();
    leastBandwidth = in.boxes.bandwidthMinHz() / in.boxes.bandwidthMaxHz();
    cpu = new ShareModel[stays];
    bandwidth = new ShareModel[stays];
    stay = new int[stays];
    first = new int[in.users * slots];
    moves = new boolean[in.users * slots];
    cpuRow = new int[in.servers * slots];
    bandwidthRow = new int[in.servers * slots];
    for (int k = 0; k < stays; k++) {
      int cell = table.server[k] * slots + table.from[k];
      cpu[k] = shareModel(table.work[k], in.newCpu[cell], in.boxes.cpuMaxHz(), leastCpu);
      bandwidth[k] =
          shareModel(
              table.air[k], in.newBandwidth[cell], in.boxes.bandwidthMaxHz(), leastBandwidth);
    }
    holders = holders();
  }

  private static ShareModel shareModel(double weight, double free, double most, double least) {
    return new ShareModel(weight / most, least, Math.max(least, free / most));
  }

  private int[][] holders() {
    int[] count = new int[in.servers * slots];
    int[][] lists = new int[count.length][];
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < stay.length; k++) {
        for (int t = table.from[k]; t <= in.lastHeld(table.to[k]); t++) {
          int cell = table.server[k] * slots + t;
          if (pass == 1) {
            lists[cell][--count[cell]] = k;
          } else {
            count[cell]++;
          }
        }
      }
      for (int cell = 0; cell < count.length && pass == 0; cell++) {
        lists[cell] = new int[count[cell]];
      }
    }
    return lists;
  }

  @Override
  public LinearModel model() {
    LinearModelBuilder model = LinearModel.named("smra horizon");
    rows = 0;
    double constant = 0;
    for (int u = 0; u < in.users; u++) {
      constant += in.initial(u, slots);
      user(model, u);
    }
    model.offset(constant / cells);
    for (int e = 0; e < in.servers; e++) {
      for (int t = 0; t < slots; t++) {
        int cell = e * slots + t;
        cpuRow[cell] = -1;
        bandwidthRow[cell] = -1;
        if (holders[cell].length > 0) {
          String where = "[" + t + "," + e + "]";
          cpuRow[cell] = capacity(model, "SMRA (13b) cpu" + where, e, t, true);
          bandwidthRow[cell] = capacity(model, "SMRA (13c) bandwidth" + where, e, t, false);
        }
      }
    }
    return model.build();
  }

  /** A user's variables, and that what enters a slot by a move leaves it by a stay. */
  private void user(LinearModelBuilder model, int u) {
    for (int t = 0; t < slots; t++) {
      double move = table.firstMove[u * slots + t];
      double change = move + in.initial(u, t) - in.initial(u, slots);
      String name = "first[" + u + "," + t + "]";
      first[u * slots + t] =
          move < StayTable.NONE ? model.continuous(name, 0, 1, change / cells) : -1;
    }
    for (int k = table.first[u]; k < table.first[u + 1]; k++) {
      String name = "[" + u + "," + table.from[k] + "," + table.to[k] + "]";
      stay[k] = model.binary("stay" + name, table.move[k] / cells);
      rows += cpu[k].write(model, "cpu" + name, "computing" + name, stay[k], 1 / cells);
      rows += bandwidth[k].write(model, "bandwidth" + name, "sending" + name, stay[k], 1 / cells);
    }
    model.atMost("once[" + u + "]", 1);
    rows++;
    for (int t = 0; t < slots; t++) {
      if (first[u * slots + t] >= 0) {
        model.term(first[u * slots + t], 1);
      }
    }
    for (int t = 0; t < slots; t++) {
      model.equal("path[" + u + "," + t + "]", 0);
      rows++;
      if (first[u * slots + t] >= 0) {
        model.term(first[u * slots + t], 1);
      }
      for (int k = table.first[u]; k < table.first[u + 1]; k++) {
        if (table.from[k] == t || table.to[k] == t) {
          model.term(stay[k], table.from[k] == t ? -1 : 1);
        }
      }
    }
  }

  /** Whoever holds shares in a slot fits; who has never moved holds its first ones. */
  private int capacity(LinearModelBuilder model, String row, int e, int t, boolean ofCpu) {
    double most = ofCpu ? in.boxes.cpuMaxHz() : in.boxes.bandwidthMaxHz();
    double free = ofCpu ? in.instance.cpuHz(e) : in.instance.bandwidthHz(e);
    for (int u = 0; u < in.users; u++) {
      free -= in.host(u) == e ? initial(u, ofCpu) : 0;
    }
    model.atMost(row, Math.max(0, free / most));
    for (int k : holders[e * slots + t]) {
      model.term((ofCpu ? cpu[k] : bandwidth[k]).share(), 1);
    }
    for (int u = 0; u < in.users; u++) {
      for (int a = 0; a < t && in.host(u) == e; a++) {
        if (first[u * slots + a] >= 0) {
          model.term(first[u * slots + a], -initial(u, ofCpu) / most);
        }
      }
    }
    return rows++;
  }

  private double initial(int u, boolean ofCpu) {
    return ofCpu ? in.instance.initialCpuHz(u) : in.instance.initialBandwidthHz(u);
  }

  /** The plan of a point's moves. */
  private HorizonPlan plan(double[] values) {
    HorizonPlan plan = new HorizonPlan(in);
    boolean[] path = new boolean[slots];
    plan.begin();
    for (int u = 0; u < in.users; u++) {
      double[] begun = new double[slots];
      for (int k = table.first[u]; k < table.first[u + 1]; k++) {
        begun[table.from[k]] += values[stay[k]];
      }
      int host = in.host(u);
      for (int t = 0; t < slots; t++) {
        path[t] = begun[t] > 0.5 && in.target(u, t) != host;
        host = path[t] ? in.target(u, t) : host;
      }
      plan.put(u, path);
    }
    plan.finish();
    return plan;
  }

  /** The decisions of a point's moves, with the best shares for them. */
  List<SmraDecision> decisions(double[] values) {
    return plan(values).decisions();
  }

  @Override
  public double touch(double[] values) {
    for (int k = 0; k < stay.length; k++) {
      cpu[k].touch(values);
      bandwidth[k].touch(values);
    }
    HorizonPlan plan = plan(values);
    if (plan.total() < Double.POSITIVE_INFINITY) {
      touch(plan);
    }
    return plan.total() / cells;
  }

  /** Adds the tangents at the shares of a plan that fits. */
  private void touch(HorizonPlan plan) {
    System.arraycopy(plan.moves(), 0, moves, 0, moves.length);
    List<SmraDecision> decisions = plan.decisions();
    for (int u = 0; u < in.users; u++) {
      for (int k = table.first[u]; k < table.first[u + 1]; k++) {
        if (isPart(u, table.from[k], table.to[k])) {
          SmraDecision decision = decisions.get(table.from[k]);
          cpu[k].touch(decision.cpuHz(u) / in.boxes.cpuMaxHz());
          bandwidth[k].touch(decision.bandwidthHz(u) / in.boxes.bandwidthMaxHz());
        }
      }
    }
  }

  private boolean isPart(int u, int from, int to) {
    int next = from + 1;
    while (next < slots && !moves[u * slots + next]) {
      next++;
    }
    return moves[u * slots + from] && next == to;
  }

  @Override
  public double slack() {
    double most = 0;
    for (int k = 0; k < stay.length; k++) {
      most = Math.max(most, Math.max(cpu[k].slack(), bandwidth[k].slack()));
    }
    return most;
  }

  @Override
  public void fill(double slack) {
    for (int k = 0; k < stay.length; k++) {
      cpu[k].fill(slack);
      bandwidth[k].fill(slack);
    }
  }

  HorizonCase numbers() {
    return in;
  }

  /** Adds the tangents at the best plan that a search finds; returns its mean delay. */
  double search(Budget budget) {
    HorizonSolve solve = new HorizonSolve(in, table, budget, Progress.SILENT);
    solve.run(STARTS, KICKS, Draws.of(1, "smra/search"));
    HorizonPlan plan = solve.plan();
    touch(plan);
    return plan.total() / cells;
  }

  /** The multipliers of capacities as prices that prove a bound. */
  Certificate prices(double[] duals) {
    double[] x = new double[2 * in.servers * slots];
    for (int cell = 0; cell < in.servers * slots; cell++) {
      int e = cell / slots;
      double cpuMost = in.boxes.cpuMaxHz() / in.instance.cpuHz(e);
      double bandwidthMost = in.boxes.bandwidthMaxHz() / in.instance.bandwidthHz(e);
      x[cell] = price(cpuRow[cell], duals) / cpuMost;
      x[in.servers * slots + cell] = price(bandwidthRow[cell], duals) / bandwidthMost;
    }
    return HorizonBound.certificate(in, x);
  }

  private double price(int row, double[] duals) {
    return row < 0 ? 0 : Math.max(0, -duals[row]) * cells;
  }
}
