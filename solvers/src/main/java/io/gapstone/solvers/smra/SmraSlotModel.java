package io.gapstone.solvers.smra;

import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraDraft;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import io.gapstone.solvers.model.Tangents;
import java.util.List;

/**
 * A slot as a linear model: whether each user moves, and its shares and delays as {@link
 * ShareModel} has them.
 *
 * <p>The model's optimum is at most the slot's, and as close as its tangents; its relaxation with
 * enough tangents is that of prices on the capacities. The objective is the mean delay, at the true
 * positions.
 */
final class SmraSlotModel implements Tangents {

  private final SmraSlot view;
  private final SlotCase slot;
  private final ServerShares shares;
  private final double leastCpu;
  private final double leastBandwidth;

  /** By position; nothing where the target is closed. */
  private final ShareModel[] cpu;

  private final ShareModel[] bandwidth;

  /** By position, the variables of the model built last. */
  private final int[] moves;

  /** By server, the rows of its capacities in the model built last; -1 for none. */
  private final int[] cpuRow;

  private final int[] bandwidthRow;
  private int rows;

  SmraSlotModel(SmraSlot view) {
    this.view = view;
    slot = new SlotCase(view);
    shares = new ServerShares(slot);
    leastCpu = slot.boxes.cpuMinHz() / slot.boxes.cpuMaxHz();
    leastBandwidth = slot.boxes.bandwidthMinHz() / slot.boxes.bandwidthMaxHz();
    int movable = slot.user.length;
    cpu = new ShareModel[movable];
    bandwidth = new ShareModel[movable];
    moves = new int[movable];
    cpuRow = new int[slot.servers];
    bandwidthRow = new int[slot.servers];
    for (int e = 0; e < slot.servers; e++) {
      double freeCpu = freeCpu(e);
      double freeBandwidth = freeBandwidth(e);
      boolean open = freeCpu >= leastCpu && freeBandwidth >= leastBandwidth;
      for (int k = slot.start[e]; k < slot.start[e + 1] && open; k++) {
        cpu[k] = new ShareModel(slot.work[k] / slot.boxes.cpuMaxHz(), leastCpu, freeCpu);
        bandwidth[k] =
            new ShareModel(
                slot.air[k] / slot.boxes.bandwidthMaxHz(), leastBandwidth, freeBandwidth);
      }
    }
  }

  private double freeCpu(int e) {
    return slot.freeCpu[e] / slot.boxes.cpuMaxHz();
  }

  private double freeBandwidth(int e) {
    return slot.freeBandwidth[e] / slot.boxes.bandwidthMaxHz();
  }

  SlotCase slot() {
    return slot;
  }

  /** The model with the tangents known so far. */
  @Override
  public LinearModel model() {
    LinearModelBuilder model = LinearModel.named("smra slot " + view.t());
    model.offset(slot.staying() / slot.users);
    rows = 0;
    double price = 1.0 / slot.users;
    for (int e = 0; e < slot.servers; e++) {
      cpuRow[e] = -1;
      bandwidthRow[e] = -1;
      int start = slot.start[e];
      int end = slot.start[e + 1];
      if (start == end || cpu[start] == null) {
        continue;
      }
      for (int k = start; k < end; k++) {
        String user = "[" + slot.user[k] + "]";
        moves[k] = model.binary("move" + user, (slot.migration[k] - slot.stay[k]) / slot.users);
        rows += cpu[k].write(model, "cpu" + user, "computing" + user, moves[k], price);
        rows += bandwidth[k].write(model, "bandwidth" + user, "sending" + user, moves[k], price);
      }
      cpuRow[e] = capacity(model, "SMRA (13b) cpu[" + e + "]", e, cpu, freeCpu(e));
      bandwidthRow[e] =
          capacity(model, "SMRA (13c) bandwidth[" + e + "]", e, bandwidth, freeBandwidth(e));
    }
    return model.build();
  }

  private int capacity(LinearModelBuilder model, String row, int e, ShareModel[] of, double free) {
    model.atMost(row, free);
    for (int k = slot.start[e]; k < slot.start[e + 1]; k++) {
      model.term(of[k].share(), 1);
    }
    return rows++;
  }

  /** Who moves at a point of the model built last, by position. */
  private boolean[] movers(double[] values) {
    boolean[] movers = new boolean[moves.length];
    for (int k = 0; k < moves.length; k++) {
      movers[k] = cpu[k] != null && values[moves[k]] > 0.5;
    }
    return movers;
  }

  /** The decision of a point's movers, with the best shares for them. */
  List<SmraDecision> decisions(double[] values) {
    return decisions(movers(values));
  }

  /** The decision of given movers, by position. */
  List<SmraDecision> decisions(boolean[] movers) {
    SmraDraft draft = new SmraDraft(view);
    for (int e = 0; e < slot.servers; e++) {
      shares.evaluate(e, movers);
      int mover = 0;
      for (int k = slot.start[e]; k < slot.start[e + 1]; k++) {
        if (movers[k]) {
          draft.move(slot.user[k], shares.cpu[mover], shares.bandwidth[mover]);
          mover++;
        }
      }
    }
    return List.of(draft.decision());
  }

  @Override
  public double touch(double[] values) {
    for (int k = 0; k < moves.length; k++) {
      if (cpu[k] != null) {
        cpu[k].touch(values);
        bandwidth[k].touch(values);
      }
    }
    boolean[] movers = movers(values);
    double sum = slot.staying();
    for (int e = 0; e < slot.servers; e++) {
      sum += touch(e, movers);
    }
    return sum / slot.users;
  }

  /** Adds the tangents at the best shares of a server's movers; returns what they change. */
  double touch(int e, boolean[] movers) {
    double sum = shares.evaluate(e, movers);
    int mover = 0;
    for (int k = slot.start[e]; k < slot.start[e + 1] && sum < Double.POSITIVE_INFINITY; k++) {
      if (movers[k]) {
        cpu[k].touch(shares.cpu[mover] / slot.boxes.cpuMaxHz());
        bandwidth[k].touch(shares.bandwidth[mover] / slot.boxes.bandwidthMaxHz());
        mover++;
      }
    }
    return sum;
  }

  @Override
  public double slack() {
    double most = 0;
    for (int k = 0; k < moves.length; k++) {
      if (cpu[k] != null) {
        most = Math.max(most, Math.max(cpu[k].slack(), bandwidth[k].slack()));
      }
    }
    return most;
  }

  @Override
  public void fill(double slack) {
    for (int k = 0; k < moves.length; k++) {
      if (cpu[k] != null) {
        cpu[k].fill(slack);
        bandwidth[k].fill(slack);
      }
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
