package io.gapstone.solvers.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Policy;
import io.gapstone.core.lyapunov.LeastMoves;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.core.random.Draws;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No profile is trivial: simple rules and the best of each slot all differ. */
class LyapunovProfilesTest {

  private static Policy<LyapunovSlot, LyapunovDecision> byRank(ToIntFunction<LyapunovSlot> rank) {
    return slot -> LyapunovDecision.withoutBudget(slot.candidate(0, rank.applyAsInt(slot)));
  }

  /** Stays as long as it may, then goes to the nearest. */
  private static int stay(LyapunovSlot slot) {
    int host = slot.hostRank(0);
    return host >= 0 && slot.allowed(0, host) ? host : slot.nearestAllowed(0);
  }

  /** Moves in every slot that has an allowed server besides the host, to the nearest of these. */
  private static int always(LyapunovSlot slot) {
    for (int k = 0; k < slot.candidates(); k++) {
      if (slot.allowed(0, k) && k != slot.hostRank(0)) {
        return k;
      }
    }
    return slot.nearestAllowed(0);
  }

  private static int random(LyapunovSlot slot, Draws draws) {
    int k = draws.index(slot.candidates());
    while (!slot.allowed(0, k)) {
      k = draws.index(slot.candidates());
    }
    return k;
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "paper-literal", "contended"})
  void rulesAndSlotOptimumDiffer(String profile) {
    int different = 0;
    for (long seed = 1; seed <= 8; seed++) {
      LyapunovInstance instance = Drawn.instance(profile, seed, Map.of());
      Draws draws = Draws.of(seed, "test/random");
      Set<Double> objectives = new TreeSet<>();
      objectives.add(Drawn.meanLatency(instance, byRank(LyapunovProfilesTest::stay)));
      objectives.add(Drawn.meanLatency(instance, byRank(LyapunovProfilesTest::always)));
      objectives.add(Drawn.meanLatency(instance, byRank(slot -> random(slot, draws))));
      objectives.add(Drawn.meanLatency(instance, Drawn.policy(new Nearest(), Map.of())));
      double best = Drawn.meanLatency(instance, FixedPrice.of(0));
      boolean worse = objectives.stream().allMatch(o -> o > best * 1.001);
      different += worse && objectives.size() == 4 ? 1 : 0;
    }
    // In one small instance in fifty, staying happens to be best.
    assertThat(different).isGreaterThanOrEqualTo(profile.equals("small") ? 7 : 8);
  }

  @Test
  void largeIsNotTrivialEither() {
    LyapunovInstance instance = Drawn.instance("large", 1, Map.of("slots", "500"));
    double stay = Drawn.meanLatency(instance, byRank(LyapunovProfilesTest::stay));
    double nearest = Drawn.meanLatency(instance, Drawn.policy(new Nearest(), Map.of()));
    double best = Drawn.meanLatency(instance, FixedPrice.of(0));
    assertThat(best).isLessThan(Math.min(stay, nearest));
    assertThat(stay).isNotEqualTo(nearest);
  }

  @Test
  void inContendedEveryConstraintBinds() {
    int budget = 0;
    int deadline = 0;
    int candidate = 0;
    int seeds = 12;
    for (long seed = 1; seed <= seeds; seed++) {
      LyapunovInstance instance = Drawn.instance("contended", seed, Map.of());
      assertThat(LeastMoves.of(instance, 0)).as("seed " + seed).isPositive();
      var free = Drawn.run(instance, FixedPrice.of(0));
      budget += free.totals()[6] > 0 ? 1 : 0;
      deadline += binds(instance, true) ? 1 : 0;
      candidate += binds(instance, false) ? 1 : 0;
    }
    assertThat(budget).isGreaterThan(seeds / 2);
    assertThat(deadline).isGreaterThan(seeds / 2);
    assertThat(candidate).isGreaterThan(seeds / 2);
  }

  /** Whether a user who never wants to move has to, for a deadline or for being too far away. */
  private static boolean binds(LyapunovInstance instance, boolean forDeadline) {
    int host = instance.initialHost(0);
    for (int t = 0; t < instance.slots(); t++) {
      int rank = instance.rank(t, 0, host);
      if (rank < 0 && !forDeadline || rank >= 0 && forDeadline && !instance.allowed(t, 0, rank)) {
        return true;
      }
      if (rank < 0 || !instance.allowed(t, 0, rank)) {
        host = instance.candidate(t, 0, instance.nearestAllowed(t, 0));
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "paper-literal", "contended"})
  void mostInstancesCanKeepTheirBudget(String profile) {
    int solvable = 0;
    for (long seed = 1; seed <= 12; seed++) {
      LyapunovInstance instance = Drawn.instance(profile, seed, Map.of());
      solvable += LeastMoves.of(instance, 0) <= instance.budget() ? 1 : 0;
    }
    assertThat(solvable).isGreaterThan(8);
  }

  @Test
  void fastUsersWithFewCandidatesCannot() {
    LyapunovInstance fast =
        Drawn.instance(
            "paper", 1, Map.of("candidates", "5", "speedLow", "100", "speedHigh", "100"));
    assertThat(LeastMoves.of(fast, 0)).isGreaterThan(fast.budget());
  }
}
