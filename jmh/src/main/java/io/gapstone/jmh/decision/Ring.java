package io.gapstone.jmh.decision;

import io.gapstone.bench.latency.Decisions;
import io.gapstone.core.Decision;
import io.gapstone.core.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Decisions without end: the slots of a trajectory, which are made once, again and again, by one
 * policy. What a policy remembers goes on from the last slot to the first; what it does in a slot
 * does not change by that.
 */
final class Ring<V extends Slot, D extends Decision> {

  private final Decisions<V, D> decisions;
  private final List<V> slots = new ArrayList<>();
  private int next;

  private Ring(Decisions<V, D> decisions) {
    this.decisions = decisions;
    for (int t = 0; t < decisions.sizes().slots(); t++) {
      slots.add(decisions.slot(t));
    }
  }

  static <V extends Slot, D extends Decision> Ring<V, D> of(Decisions<V, D> decisions) {
    return new Ring<>(decisions);
  }

  D next() {
    V slot = slots.get(next);
    next = next + 1 == slots.size() ? 0 : next + 1;
    return decisions.decide(slot);
  }
}
