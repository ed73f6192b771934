package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import java.util.List;

/** Stays until the host is far, then goes to the nearest server that has room. */
public final class Hysteresis extends RuleSolver {

  private static final String HOPS = "hops";

  @Override
  public String id() {
    return "hysteresis";
  }

  @Override
  public String summary() {
    return "from a host that is some hops away to the nearest server with room";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter(HOPS, "1", "how far the host must be"));
  }

  @Override
  SequentialPolicy.Rule rule(Parameters parameters) {
    int far = parameters.integer(HOPS, 1, 1_000_000);
    return (slot, sequence, user) ->
        slot.accessHops(user, slot.host(user)) < far
            ? slot.host(user)
            : nearestWithRoom(slot, sequence, user);
  }

  /** The host itself unless a server with room is nearer. */
  private static int nearestWithRoom(DelayEnergySlot slot, DelayEnergySequence sequence, int user) {
    int nearest = slot.host(user);
    int fewest = slot.accessHops(user, nearest);
    for (int s = 0; s < slot.servers(); s++) {
      int hops = slot.accessHops(user, s);
      if (hops < fewest && sequence.admitsNext(s)) {
        nearest = s;
        fewest = hops;
      }
    }
    return nearest;
  }
}
