package io.gapstone.solvers.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Outcome;
import io.gapstone.core.Trajectory;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyState;
import io.gapstone.core.delayenergy.DelayEnergyTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles are worth solving: rules differ from each other and from the best. */
class ProfilesTest {

  private static final int SEEDS = 5;

  @ParameterizedTest
  @CsvSource({
    "small, 6, 8",
    "paper, 4, 60",
    "contended, 4, 60",
    "large, 1, 500",
  })
  void rulesDifferAndNoneIsBest(String profile, String slots, String users) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      DelayEnergyInstance instance =
          Rules.instance(profile, seed, Map.of("slots", slots, "users", users));
      List<Trajectory<DelayEnergyDecision>> rules =
          List.of(
              Rules.run(instance, new Stay()),
              Rules.run(instance, new NearestServer()),
              Rules.run(instance, new AlwaysMigrate()),
              Rules.run(instance, Rules.random(seed)));
      List<Double> objectives = new ArrayList<>();
      for (Trajectory<DelayEnergyDecision> rule : rules) {
        objectives.add(Rules.PROBLEM.objective(instance, instance.slots(), rule.totals()));
        assertThat(someSlotCanBeImproved(instance, rule.decisions())).isTrue();
      }
      assertThat(objectives).doesNotHaveDuplicates();
    }
  }

  @Test
  void stayingIsBestInASlotOfThePapersLetter() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      DelayEnergyInstance instance = Rules.instance("paper-literal", seed, Map.of("slots", "1"));
      List<DelayEnergyDecision> stay = Rules.run(instance, new Stay()).decisions();
      assertThat(someSlotCanBeImproved(instance, stay)).isFalse();
    }
  }

  @Test
  void allConstraintsBindWhereServersAreContended() {
    int full = 0;
    int late = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      DelayEnergyInstance instance = Rules.instance("contended", seed, Map.of());
      double[] dist = Rules.run(instance, new NearestServer()).totals();
      double[] stay = Rules.run(instance, new Stay()).totals();
      full += dist[DelayEnergyTotals.REFUSED] > 0 ? 1 : 0;
      late += stay[DelayEnergyTotals.MISSED_DEADLINES] > 0 ? 1 : 0;
    }
    assertThat(full).isEqualTo(SEEDS);
    assertThat(late).isEqualTo(SEEDS);
  }

  /** Whether in some slot one user alone could make the slot's objective smaller. */
  private static boolean someSlotCanBeImproved(
      DelayEnergyInstance instance, List<DelayEnergyDecision> decisions) {
    DelayEnergyState state = Rules.PROBLEM.initialState(instance);
    for (int t = 0; t < decisions.size(); t++) {
      Outcome<DelayEnergyState> outcome =
          Rules.PROBLEM.transition(instance, t, state, decisions.get(t));
      if (canBeImproved(instance, t, state, objective(instance, outcome), outcome.next())) {
        return true;
      }
      state = outcome.next();
    }
    return false;
  }

  private static boolean canBeImproved(
      DelayEnergyInstance instance,
      int t,
      DelayEnergyState state,
      double objective,
      DelayEnergyState chosen) {
    int[] servers = new int[instance.users()];
    for (int u = 0; u < servers.length; u++) {
      servers[u] = chosen.host(u);
    }
    for (int u = 0; u < servers.length; u++) {
      for (int s = 0; s < instance.servers(); s++) {
        servers[u] = s;
        DelayEnergyDecision moved = DelayEnergyDecision.sequential(servers, servers);
        Outcome<DelayEnergyState> outcome = Rules.PROBLEM.transition(instance, t, state, moved);
        if (outcome.violations().isEmpty() && objective(instance, outcome) < objective - 1e-6) {
          return true;
        }
      }
      servers[u] = chosen.host(u);
    }
    return false;
  }

  private static double objective(DelayEnergyInstance instance, Outcome<DelayEnergyState> outcome) {
    return Rules.PROBLEM.objective(instance, 1, outcome.components());
  }
}
