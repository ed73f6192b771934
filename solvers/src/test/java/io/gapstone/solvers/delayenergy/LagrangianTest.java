package io.gapstone.solvers.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyState;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LagrangianTest {

  private static Solved<DelayEnergyDecision> solve(DelayEnergyInstance instance) {
    DelayEnergyState start = Rules.PROBLEM.initialState(instance);
    DelayEnergySlot slot = Rules.PROBLEM.slot(instance, 0, start);
    Lagrangian solver = new Lagrangian();
    return solver.solveSlot(
        slot,
        Parameters.of("lagrangian", solver.parameters()),
        Budget.unlimited(),
        Progress.SILENT);
  }

  @Test
  void boundsTheOptimumWithOneRowOfPrices() {
    for (long seed = 0; seed < 200; seed++) {
      DelayEnergyInstance instance =
          Rules.PROBLEM.played(Tiny.draw(seed, 5, 1), Map.of("energyCap", "2"));
      double least = Tiny.least(instance);
      Solved<DelayEnergyDecision> solved = solve(instance);
      assertThat(solved.lower()).isLessThanOrEqualTo(least);
      assertThat(solved.objective()).isGreaterThanOrEqualTo(least - 1e-9);
      double[] tree = solved.certificate().orElseThrow().get("tree");
      assertThat(tree).hasSizeLessThanOrEqualTo(2);
      DelayEnergyState start = Rules.PROBLEM.initialState(instance);
      double proven =
          new DelayEnergyVerifier()
              .provenBound(instance, Scope.SLOT, 0, start, solved.certificate().get());
      assertThat(proven).isGreaterThanOrEqualTo(solved.lower());
    }
  }

  @Test
  void isTightAtThePapersSize() {
    DelayEnergyInstance instance = Rules.instance("contended", 1, Map.of("slots", "1"));
    Solved<DelayEnergyDecision> solved = solve(instance);
    assertThat(solved.objective() - solved.lower()).isLessThan(1e-3 * solved.lower());
  }
}
