package io.gapstone.solvers.dtasm;

import io.gapstone.core.BadInputException;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import java.util.Arrays;

/**
 * All slots as a linear model: {@code x[t,u,h]} is 1 where server h serves user u in slot t, {@code
 * cloud[t,u]} where the cloud does; {@code go[t,u,g,h]} is 1 where it comes there from g, and
 * exists only where that can be seamless. A user's ways are a flow. Moves that hang on a service
 * function running already are at most as many as other users of the application who were there
 * before. The objective is the cloud's load in bits, capacities are in megahertz.
 */
final class DtasmHorizonModel {

  private static final double MEGA = 1e6;
  private static final long MOST_MOVES = 500_000;

  private final HorizonCase in;
  private final LinearModelBuilder builder = LinearModel.named("dtasm horizon");

  /** By {@code cell * places + place}, its variable; -1 where there is none. */
  private final int[] at;

  /** By {@code from * places + to}, the variables of the moves of one cell. */
  private final int[] move;

  private int rows;
  private final int firstCapacity;
  private final LinearModel model;

  private DtasmHorizonModel(HorizonCase in) {
    this.in = in;
    this.at = new int[in.slots * in.users * in.places];
    this.move = new int[in.places * in.places];
    refuseLarge();
    addPlaces();
    for (int u = 0; u < in.users; u++) {
      addStart(u);
      for (int t = 1; t < in.slots; t++) {
        addMoves(t, u);
      }
    }
    this.firstCapacity = rows;
    addCapacities();
    this.model = builder.build();
  }

  static DtasmHorizonModel of(DtasmInstance instance) {
    return new DtasmHorizonModel(new HorizonCase(instance));
  }

  LinearModel model() {
    return model;
  }

  HorizonCase horizon() {
    return in;
  }

  private void refuseLarge() {
    long moves = (long) (in.slots - 1) * in.users * in.places * in.places;
    if (moves > MOST_MOVES) {
      throw new BadInputException(
          "the linear model of all slots would have about "
              + moves
              + " moves; it may have at most "
              + MOST_MOVES
              + ". Maybe use --solver lagrangian?");
    }
  }

  private boolean open(int cell, int h) {
    return at[cell * in.places + h] >= 0;
  }

  private void addPlaces() {
    Arrays.fill(at, -1);
    for (int t = 0; t < in.slots; t++) {
      for (int u = 0; u < in.users; u++) {
        int cell = t * in.users + u;
        for (int h = 0; h < in.servers; h++) {
          if (in.serves(cell, h) && (t > 0 || in.passesAtFirst(u, h))) {
            at[cell * in.places + h] = builder.binary("x[" + t + "," + u + "," + h + "]", 0);
          }
        }
        at[cell * in.places + in.servers] =
            builder.binary("cloud[" + t + "," + u + "]", in.load[cell]);
      }
    }
  }

  private void addStart(int u) {
    builder.equal("DTASM (1) user[" + u + "]", 1);
    rows++;
    for (int h = 0; h < in.places; h++) {
      if (open(u, h)) {
        builder.term(at[u * in.places + h], 1);
      }
    }
  }

  private void addMoves(int t, int u) {
    int cell = t * in.users + u;
    int before = cell - in.users;
    String name = t + "," + u + ",";
    for (int g = 0; g < in.places; g++) {
      for (int h = 0; h < in.places; h++) {
        boolean can = open(before, g) && open(cell, h) && in.passesPrepared(cell, g, h);
        move[g * in.places + h] =
            can ? builder.continuous("go[" + name + g + "," + h + "]", 0, 1, 0) : -1;
      }
    }
    for (int g = 0; g < in.places; g++) {
      if (open(before, g)) {
        builder.equal("leave[" + name + g + "]", 0).term(at[before * in.places + g], -1);
        rows++;
        addTerms(g * in.places, 1);
      }
    }
    for (int h = 0; h < in.places; h++) {
      if (open(cell, h)) {
        builder.equal("come[" + name + h + "]", 0).term(at[cell * in.places + h], -1);
        rows++;
        addTerms(h, in.places);
        addPreparation(t, u, h);
      }
    }
  }

  /** The moves of a row or column of the table. */
  private void addTerms(int from, int step) {
    for (int k = 0; k < in.places; k++) {
      if (move[from + k * step] >= 0) {
        builder.term(move[from + k * step], 1);
      }
    }
  }

  private void addPreparation(int t, int u, int h) {
    int cell = t * in.users + u;
    boolean begun = false;
    for (int g = 0; g < in.places; g++) {
      if (move[g * in.places + h] >= 0 && !in.passesUnprepared(cell, g, h)) {
        if (!begun) {
          builder.atMost("DTASM (3) prepared[" + t + "," + u + "," + h + "]", 0);
          rows++;
          begun = true;
        }
        builder.term(move[g * in.places + h], 1);
      }
    }
    for (int v = 0; begun && v < in.users; v++) {
      int other = (t - 1) * in.users + v;
      if (v != u && in.application[v] == in.application[u] && open(other, h)) {
        builder.term(at[other * in.places + h], -1);
      }
    }
  }

  private void addCapacities() {
    for (int t = 0; t < in.slots; t++) {
      for (int h = 0; h < in.servers; h++) {
        double hz = in.instance.network().capacityHz(h);
        builder.atMost("DTASM (13) capacity[" + t + "," + h + "]", hz / MEGA);
        rows++;
        for (int u = 0; u < in.users; u++) {
          int cell = t * in.users + u;
          if (open(cell, h)) {
            double part = in.weight(cell, h) / (double) Math.max(1, in.capacity[h]);
            builder.term(at[cell * in.places + h], part * hz / MEGA);
          }
        }
      }
    }
  }

  /** The plan that the values choose; what does not fit after rounding is repaired. */
  HorizonBest plan(double[] values) {
    HorizonPlan plan = new HorizonPlan(in);
    for (int t = 0; t < in.slots; t++) {
      for (int u = 0; u < in.users; u++) {
        for (int h = 0; h < in.servers; h++) {
          int variable = at[(t * in.users + u) * in.places + h];
          if (variable >= 0
              && values[variable] > 0.5
              && plan.passes(t, u, plan.place(t - 1, u), h)) {
            plan.put(t, u, h);
          }
        }
      }
    }
    if (!plan.fits() && !new HorizonRepair(in, plan).run()) {
      plan.clear();
    }
    HorizonBest best = new HorizonBest(in);
    best.offer(plan);
    return best;
  }

  /** The prices of capacity in bits per hertz that multipliers of the rows give. */
  double[] prices(double[] duals) {
    double[] price = new double[in.slots * in.servers];
    for (int k = 0; k < price.length; k++) {
      price[k] = Math.max(0, -duals[firstCapacity + k] / MEGA);
    }
    return price;
  }
}
