package io.gapstone.solvers.dtasm;

import io.gapstone.core.dtasm.DtasmDecision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The best plan that fits, of those seen. */
final class HorizonBest {

  private final HorizonCase in;
  private final int[] place;
  private long cost = Long.MAX_VALUE;

  HorizonBest(HorizonCase in) {
    this.in = in;
    this.place = new int[in.slots * in.users];
  }

  /** The load that it leaves to the cloud. */
  long cost() {
    return cost;
  }

  /** By cell. */
  int[] places() {
    return place;
  }

  void offer(HorizonPlan plan) {
    if (plan.cost() < cost && plan.fits()) {
      cost = plan.cost();
      plan.copyTo(place);
    }
  }

  List<DtasmDecision> decisions() {
    List<DtasmDecision> decisions = new ArrayList<>();
    for (int t = 0; t < in.slots; t++) {
      int from = t * in.users;
      decisions.add(DtasmDecision.naming(Arrays.copyOfRange(place, from, from + in.users)));
    }
    return decisions;
  }
}
