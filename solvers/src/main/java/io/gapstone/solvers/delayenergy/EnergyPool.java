package io.gapstone.solvers.delayenergy;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The best assignments met so far, by energy: none has both less delay and less energy. */
final class EnergyPool implements Consumer<int[]> {

  /** An assignment with its delay in seconds and its energy in bits times hops. */
  record Entry(double energy, double delay, int[] server) {}

  private final Crowding slot;
  private final TreeMap<Double, Entry> entries = new TreeMap<>();

  EnergyPool(Crowding slot) {
    this.slot = slot;
  }

  @Override
  public void accept(int[] server) {
    double energy = slot.energy(server);
    double delay = slot.objective(server);
    Map.Entry<Double, Entry> less = entries.floorEntry(energy);
    if (less != null && less.getValue().delay() <= delay) {
      return;
    }
    Map.Entry<Double, Entry> more = entries.ceilingEntry(energy);
    while (more != null && more.getValue().delay() >= delay) {
      entries.remove(more.getKey());
      more = entries.higherEntry(more.getKey());
    }
    entries.put(energy, new Entry(energy, delay, server.clone()));
  }

  /** The least delay with at most this energy; null without any. */
  Entry within(double cap) {
    Map.Entry<Double, Entry> entry = entries.floorEntry(cap);
    return entry == null ? null : entry.getValue();
  }

  Iterable<Entry> all() {
    return entries.values();
  }
}
