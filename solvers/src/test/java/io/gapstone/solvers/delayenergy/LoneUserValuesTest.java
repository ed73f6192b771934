package io.gapstone.solvers.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoneUserValuesTest {

  private static final double DISCOUNT = 0.9;

  /** One user, so that the means of the slot are the user's own numbers. */
  private final DelayEnergyInstance instance =
      Rules.instance(
          "small", 1, Map.of("users", "1", "gridSide", "4", "servers", "5", "energyWeight", "2"));

  private final DelayEnergySlot slot =
      Rules.PROBLEM.slot(instance, 0, Rules.PROBLEM.initialState(instance));

  @Test
  void agreesWithPlainValueIteration() {
    LoneUserValues values = LoneUserValues.iterate(slot, DISCOUNT, 1e-12);
    double[][] plain = new double[16][5];
    for (int k = 0; k < 1000; k++) {
      plain = improved(plain);
    }
    for (int c = 0; c < 16; c++) {
      for (int s = 0; s < 5; s++) {
        // iteration ends when differences are settled, before the common level is
        assertThat(values.after(c, s) - values.after(0, 0))
            .isCloseTo(plain[c][s] - plain[0][0], within(1e-9));
      }
    }
  }

  private double[][] improved(double[][] after) {
    double[][] next = new double[16][5];
    for (int c = 0; c < 16; c++) {
      List<Integer> neighbours = neighbours(c);
      for (int s = 0; s < 5; s++) {
        for (int to : neighbours) {
          double least = Double.POSITIVE_INFINITY;
          for (int target = 0; target < 5; target++) {
            least = Math.min(least, cost(to, s, target) + DISCOUNT * after[to][target]);
          }
          next[c][s] += least / neighbours.size();
        }
      }
    }
    return next;
  }

  private List<Integer> neighbours(int cell) {
    List<Integer> cells = new ArrayList<>();
    for (int other = 0; other < 16; other++) {
      if (instance.hops(cell, other) == 1) {
        cells.add(other);
      }
    }
    return cells;
  }

  private double cost(int cell, int from, int to) {
    int access = instance.hops(cell, slot.serverCell(to));
    int hops = slot.migrationHops(from, to);
    double delay = slot.computationSeconds(0, to, 1);
    delay += access == 0 ? 0 : slot.dataBits(0) / 1e9 + 0.02 * access;
    delay += from == to ? 0 : slot.stateBits(0) / 1e9 + 0.02 * hops;
    return delay / 2 + 2 * 2 * slot.stateBits(0) * hops / 8e9;
  }
}
