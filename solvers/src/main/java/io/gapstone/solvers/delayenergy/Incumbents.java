package io.gapstone.solvers.delayenergy;

import java.util.function.Consumer;

/** The best allowed assignment so far; tells a listener of every allowed one that comes by. */
final class Incumbents {

  private final Crowding slot;
  private final Consumer<int[]> listener;
  private int[] best;
  private double objective = Double.POSITIVE_INFINITY;

  Incumbents(Crowding slot, Consumer<int[]> listener) {
    this.slot = slot;
    this.listener = listener;
  }

  /** An assignment that keeps room and deadlines, perhaps not the cap. */
  void offer(int[] server) {
    listener.accept(server);
    double value = slot.objective(server);
    if (value < objective && slot.energy(server) <= slot.cap) {
      objective = value;
      best = server.clone();
    }
  }

  boolean found() {
    return best != null;
  }

  int[] best() {
    return best;
  }

  /** Infinite while nothing is found. */
  double objective() {
    return objective;
  }
}
