package io.gapstone.solvers.smra;

import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import io.gapstone.solvers.model.Tangents;
import java.util.Arrays;

/**
 * A slot as a linear model: whether each user moves, its shares in parts of the largest ones, and
 * delays above tangents of {@code weight / share}.
 *
 * <p>Tangents are taken in perspective: at share s the row is {@code delay >= weight (2 move / s -
 * share / s^2)}, which for a user that stays asks for nothing, and whose relaxation is that of
 * prices on the capacities when there are enough tangents. They lie below the true delay, so the
 * model's optimum is at most the slot's, and as close as its tangents. The objective is the mean
 * delay, at the true positions.
 */
final class SmraSlotModel implements Tangents {

  private static final int FIRST_TANGENTS = 5;

  private final SlotCase slot;
  private final String name;
  private final Points[] cpu;
  private final Points[] bandwidth;

  /** By position, the variables of the model built last; -1 where the target is closed. */
  private final int[] moves;

  private final int[] cpuShare;
  private final int[] bandwidthShare;

  /** By server, the rows of its capacities in the model built last; -1 for none. */
  private final int[] cpuRow;

  private final int[] bandwidthRow;
  private int rows;

  /** Where the delay of one user by one resource is touched from below, in parts of the most. */
  private static final class Points {

    int size;
    double[] at = new double[8];

    boolean add(double point) {
      for (int k = 0; k < size; k++) {
        if (Math.abs(at[k] - point) <= 1e-9 * point) {
          return false;
        }
      }
      if (size == at.length) {
        at = Arrays.copyOf(at, 2 * size);
      }
      at[size++] = point;
      return true;
    }

    double slack() {
      Arrays.sort(at, 0, size);
      double most = 0;
      for (int k = 1; k < size; k++) {
        double part = (at[k] - at[k - 1]) / (at[k] + at[k - 1]);
        most = Math.max(most, part * part);
      }
      return most;
    }

    void fill(double slack) {
      slack();
      double root = Math.sqrt(slack);
      double ratio = (1 + root) / (1 - root);
      int known = size;
      for (int k = 1; k < known; k++) {
        int parts = (int) Math.ceil(StrictMath.log(at[k] / at[k - 1]) / StrictMath.log(ratio));
        for (int i = 1; i < parts; i++) {
          add(at[k - 1] * StrictMath.pow(at[k] / at[k - 1], (double) i / parts));
        }
      }
    }
  }

  SmraSlotModel(SlotCase slot, String name) {
    this.slot = slot;
    this.name = name;
    int movable = slot.user.length;
    cpu = new Points[movable];
    bandwidth = new Points[movable];
    moves = new int[movable];
    cpuShare = new int[movable];
    bandwidthShare = new int[movable];
    cpuRow = new int[slot.servers];
    bandwidthRow = new int[slot.servers];
    for (int k = 0; k < movable; k++) {
      cpu[k] = first(slot.boxes.cpuMinHz() / slot.boxes.cpuMaxHz());
      bandwidth[k] = first(slot.boxes.bandwidthMinHz() / slot.boxes.bandwidthMaxHz());
    }
  }

  private static Points first(double least) {
    Points tangents = new Points();
    for (int k = 0; k < FIRST_TANGENTS; k++) {
      tangents.add(StrictMath.pow(least, k / (FIRST_TANGENTS - 1.0)));
    }
    return tangents;
  }

  /** The model with the tangents known so far. */
  @Override
  public LinearModel model() {
    LinearModelBuilder model = LinearModel.named(name);
    model.offset(slot.staying() / slot.users);
    rows = 0;
    for (int e = 0; e < slot.servers; e++) {
      cpuRow[e] = -1;
      bandwidthRow[e] = -1;
      double freeCpu = slot.freeCpu[e] / slot.boxes.cpuMaxHz();
      double freeBandwidth = slot.freeBandwidth[e] / slot.boxes.bandwidthMaxHz();
      double leastCpu = slot.boxes.cpuMinHz() / slot.boxes.cpuMaxHz();
      double leastBandwidth = slot.boxes.bandwidthMinHz() / slot.boxes.bandwidthMaxHz();
      boolean closed = freeCpu < leastCpu || freeBandwidth < leastBandwidth;
      for (int k = slot.start[e]; k < slot.start[e + 1]; k++) {
        if (closed) {
          moves[k] = -1;
          continue;
        }
        int u = slot.user[k];
        moves[k] = model.binary("move[" + u + "]", (slot.migration[k] - slot.stay[k]) / slot.users);
        double work = slot.work[k] / slot.boxes.cpuMaxHz();
        double air = slot.air[k] / slot.boxes.bandwidthMaxHz();
        cpuShare[k] = share(model, "cpu[" + u + "]", moves[k], leastCpu, freeCpu);
        delay(model, "computing[" + u + "]", k, cpuShare[k], work, leastCpu, cpu[k]);
        bandwidthShare[k] =
            share(model, "bandwidth[" + u + "]", moves[k], leastBandwidth, freeBandwidth);
        delay(model, "sending[" + u + "]", k, bandwidthShare[k], air, leastBandwidth, bandwidth[k]);
      }
      if (!closed && slot.start[e] < slot.start[e + 1]) {
        cpuRow[e] = capacity(model, "SMRA (13b) cpu[" + e + "]", e, cpuShare, freeCpu);
        bandwidthRow[e] =
            capacity(model, "SMRA (13c) bandwidth[" + e + "]", e, bandwidthShare, freeBandwidth);
      }
    }
    return model.build();
  }

  private int share(LinearModelBuilder model, String share, int move, double least, double free) {
    double most = Math.min(1, free);
    int variable = model.continuous(share, 0, most, 0);
    model.atLeast(share + " least", 0).term(variable, 1).term(move, -least);
    model.atMost(share + " most", 0).term(variable, 1).term(move, -most);
    rows += 2;
    return variable;
  }

  private void delay(
      LinearModelBuilder model,
      String delay,
      int k,
      int share,
      double weight,
      double least,
      Points tangents) {
    int variable = model.continuous(delay, 0, weight / least, 1.0 / slot.users);
    for (int i = 0; i < tangents.size; i++) {
      double at = tangents.at[i];
      model
          .atLeast(delay + " tangent " + i, 0)
          .term(variable, 1)
          .term(moves[k], -2 * weight / at)
          .term(share, weight / (at * at));
      rows++;
    }
  }

  private int capacity(LinearModelBuilder model, String row, int e, int[] shares, double free) {
    model.atMost(row, free);
    for (int k = slot.start[e]; k < slot.start[e + 1]; k++) {
      model.term(shares[k], 1);
    }
    return rows++;
  }

  /** Who moves at a point of the model built last, by position. */
  boolean[] movers(double[] values) {
    boolean[] movers = new boolean[moves.length];
    for (int k = 0; k < moves.length; k++) {
      movers[k] = moves[k] >= 0 && values[moves[k]] > 0.5;
    }
    return movers;
  }

  @Override
  public double touch(double[] values) {
    boolean[] movers = movers(values);
    touchShares(values);
    ServerShares shares = new ServerShares(slot);
    double sum = slot.staying();
    for (int e = 0; e < slot.servers; e++) {
      double own = shares.evaluate(e, movers);
      sum += own;
      if (own < Double.POSITIVE_INFINITY) {
        touch(e, movers, shares);
      }
    }
    return sum / slot.users;
  }

  /** Adds the tangents at a point's shares; returns whether any is new. */
  boolean touchShares(double[] values) {
    boolean added = false;
    for (int k = 0; k < moves.length; k++) {
      if (moves[k] >= 0 && values[moves[k]] > 1e-6) {
        double part = values[moves[k]];
        added |=
            touch(
                cpu[k], values[cpuShare[k]] / part, slot.boxes.cpuMinHz() / slot.boxes.cpuMaxHz());
        added |=
            touch(
                bandwidth[k],
                values[bandwidthShare[k]] / part,
                slot.boxes.bandwidthMinHz() / slot.boxes.bandwidthMaxHz());
      }
    }
    return added;
  }

  private static boolean touch(Points tangents, double at, double least) {
    return tangents.add(Math.min(1, Math.max(least, at)));
  }

  /** Adds the tangents at the best shares of movers, evaluated last for server e. */
  boolean touch(int e, boolean[] movers, ServerShares shares) {
    boolean added = false;
    int mover = 0;
    for (int k = slot.start[e]; k < slot.start[e + 1]; k++) {
      if (movers[k]) {
        added |= cpu[k].add(shares.cpu[mover] / slot.boxes.cpuMaxHz());
        added |= bandwidth[k].add(shares.bandwidth[mover] / slot.boxes.bandwidthMaxHz());
        mover++;
      }
    }
    return added;
  }

  /** Between two tangents at p and q it is ((q - p) / (q + p))^2 at most. */
  @Override
  public double slack() {
    double most = 0;
    for (int k = 0; k < moves.length; k++) {
      most = Math.max(most, Math.max(cpu[k].slack(), bandwidth[k].slack()));
    }
    return most;
  }

  @Override
  public void fill(double slack) {
    for (int k = 0; k < moves.length; k++) {
      cpu[k].fill(slack);
      bandwidth[k].fill(slack);
    }
  }

  /** A server's price of CPU in seconds per hertz, from the multipliers of the rows. */
  double cpuPrice(int e, double[] duals) {
    return price(cpuRow[e], duals, slot.boxes.cpuMaxHz());
  }

  /** The same of bandwidth. */
  double bandwidthPrice(int e, double[] duals) {
    return price(bandwidthRow[e], duals, slot.boxes.bandwidthMaxHz());
  }

  private double price(int row, double[] duals, double most) {
    return row < 0 ? 0 : Math.max(0, -duals[row]) * slot.users / most;
  }
}
