package io.gapstone.core.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a solve may change in how an instance is played.
 *
 * @param energyCapBitHops in each slot at most so many bits are migrated times hops; infinity for
 *     no cap
 * @param deadlinesBind whether joint decisions must keep deadlines; otherwise misses are counted,
 *     as those of sequential decisions are
 */
public record DelayEnergyPlay(double energyCapBitHops, boolean deadlinesBind) {

  /** As the paper has it: no cap, deadlines bind. */
  public static final DelayEnergyPlay PLAIN = new DelayEnergyPlay(Double.POSITIVE_INFINITY, true);

  private static final double MEGABYTE_BITS = 8e6;
  private static final String FROM_INSTANCE = "instance";
  private static final String NONE = "none";

  static final List<Parameter> SETTINGS =
      List.of(
          new Parameter(
              "energyWeight",
              FROM_INSTANCE,
              "weight of energy in the objective; 0 for least delay"),
          new Parameter(
              "energyCap", NONE, "most megabytes migrated times hops in a slot, or 'none'"),
          new Parameter(
              "deadlines", "bind", "'bind' joint decisions, or 'count' misses as policies' are"));

  static DelayEnergyInstance played(DelayEnergyInstance instance, Map<String, String> settings) {
    Map<String, String> own = new HashMap<>();
    for (Parameter parameter : SETTINGS) {
      if (settings.containsKey(parameter.name())) {
        own.put(parameter.name(), settings.get(parameter.name()));
      }
    }
    Parameters values = Parameters.of(DelayEnergyProblem.FAMILY, SETTINGS, own);
    double weight =
        values.text("energyWeight").equals(FROM_INSTANCE)
            ? instance.model().energyWeight()
            : values.number("energyWeight", 0, 1e9);
    double cap =
        values.text("energyCap").equals(NONE)
            ? Double.POSITIVE_INFINITY
            : Math.rint(values.number("energyCap", 0, 1e12) * MEGABYTE_BITS);
    boolean bind = values.word("deadlines", "bind", "count").equals("bind");
    return instance.played(weight, new DelayEnergyPlay(cap, bind));
  }

  public DelayEnergyPlay {
    if (!(energyCapBitHops >= 0)) {
      throw new BadInputException("energyCap is " + energyCapBitHops + "; it must be at least 0.");
    }
  }
}
