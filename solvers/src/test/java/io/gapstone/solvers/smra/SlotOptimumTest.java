package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraCertificates;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraRepair;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraState;
import io.gapstone.instances.smra.SmraGenerator;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotOptimumTest {

  private static final String[] RULES = {"never-migrate", "always-migrate", "greedy-biased"};

  private static Solved<SmraDecision> solve(SmraSlot slot, boolean branching) {
    return SlotSearch.solve(slot, branching, Budget.unlimited(), Progress.SILENT);
  }

  /** The least delay over all sets of movers, each with its best shares. */
  private static double byEnumeration(SmraInstance in, int t, SmraState state) {
    SmraSlot slot = SmraRuns.PROBLEM.slotInHindsight(in, t, state);
    SmraRepair repair = new SmraRepair();
    double least = Double.POSITIVE_INFINITY;
    boolean[] wishes = new boolean[in.users()];
    for (int set = 0; set < 1 << in.users(); set++) {
      boolean needless = false;
      for (int u = 0; u < in.users(); u++) {
        wishes[u] = (set >> u & 1) == 1;
        needless |= wishes[u] && slot.host(u) == slot.target(u);
      }
      if (!needless) {
        least = Math.min(least, SmraTiny.paid(in, t, state, repair.waterFill(slot, wishes)));
      }
    }
    return least;
  }

  private static double proven(
      SmraInstance in, int t, SmraState state, Solved<SmraDecision> solved) {
    return new SmraCertificates()
        .provenBound(in, Scope.SLOT, t, state, solved.certificate().orElseThrow());
  }

  @Test
  void isTheBestOfAllSetsOfMovers() {
    int branched = 0;
    for (long seed = 1; seed <= 600; seed++) {
      SmraInstance in = SmraTiny.instance(seed, 9, 3, 3);
      int t = (int) (seed % 3);
      SmraState state = SmraTiny.state(in, t, RULES[(int) (seed % RULES.length)]);
      SmraSlot slot = SmraRuns.PROBLEM.slotInHindsight(in, t, state);
      Solved<SmraDecision> solved = solve(slot, true);
      double optimum = byEnumeration(in, t, state);
      assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
      assertThat(solved.objective()).as("seed %d", seed).isCloseTo(optimum, within(1e-10));
      assertThat(SmraTiny.paid(in, t, state, solved.decisions().get(0)))
          .isCloseTo(solved.objective(), within(1e-12 * solved.objective()));
      double bound = proven(in, t, state, solved);
      assertThat(bound).isGreaterThanOrEqualTo(solved.lower());
      assertThat(solved.lower()).as("seed %d", seed).isCloseTo(optimum, within(2e-8 * optimum));
      branched += branches(solved) ? 1 : 0;
      Solved<SmraDecision> relaxed = solve(slot, false);
      assertThat(relaxed.objective()).isGreaterThanOrEqualTo(optimum * (1 - 1e-12));
      assertThat(relaxed.lower()).isLessThanOrEqualTo(optimum);
      assertThat(proven(in, t, state, relaxed)).isBetween(relaxed.lower(), optimum);
    }
    assertThat(branched).isGreaterThan(30);
  }

  private static boolean branches(Solved<SmraDecision> solved) {
    double[] nodes = solved.certificate().orElseThrow().get("nodes");
    return Arrays.stream(nodes).anyMatch(code -> code >= 0 || code <= -3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "contended"})
  void isProvenOnProfilesAndBeatsEveryRule(String profile) {
    for (long seed = 1; seed <= 3; seed++) {
      SmraInstance in = SmraRuns.draw(profile, seed);
      SmraState state = SmraRuns.PROBLEM.initialState(in);
      for (int t = 0; t < in.slots(); t++) {
        SmraSlot slot = SmraRuns.PROBLEM.slotInHindsight(in, t, state);
        Solved<SmraDecision> solved = solve(slot, true);
        double bound = proven(in, t, state, solved);
        assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solved.objective()).isBetween(bound, bound * (1 + 2e-8));
        for (String rule : RULES) {
          SmraDecision decision = SmraRuns.policy(rule).decide(slot);
          double paid = SmraTiny.paid(in, t, state, decision);
          assertThat(paid).isGreaterThanOrEqualTo(solved.objective() * (1 - 1e-12));
          assertThat(paid).isGreaterThan(bound);
        }
        SmraDecision decision = SmraRuns.policy(RULES[t % RULES.length]).decide(slot);
        state = SmraRuns.PROBLEM.transition(in, t, state, decision).next();
      }
    }
  }

  @Test
  void stoppedItStillDecidesAndBounds() {
    SmraInstance in = crowded(1);
    SmraState state = SmraRuns.PROBLEM.initialState(in);
    SmraSlot slot = SmraRuns.PROBLEM.slotInHindsight(in, 3, state);
    double optimum = solve(slot, true).objective();
    long all = solve(slot, true).work();
    double last = Double.POSITIVE_INFINITY;
    for (long nodes = 1; nodes <= all; nodes += 1 + all / 7) {
      Budget budget = Budget.of(Double.POSITIVE_INFINITY, nodes);
      Solved<SmraDecision> solved = SlotSearch.solve(slot, true, budget, Progress.SILENT);
      double bound = proven(in, 3, state, solved);
      assertThat(bound).isGreaterThanOrEqualTo(solved.lower()).isLessThanOrEqualTo(optimum);
      assertThat(solved.objective()).isGreaterThanOrEqualTo(optimum * (1 - 1e-12));
      assertThat(solved.objective() - solved.lower()).isLessThanOrEqualTo(last);
      last = (solved.objective() - solved.lower()) * (1 + 1e-9);
    }
  }

  /** Many newcomers for few servers, so that trees grow. */
  private static SmraInstance crowded(long seed) {
    return new SmraGenerator()
        .generate("contended", seed, Map.of("servers", "12", "cpuLowGhz", "4", "cpuHighGhz", "9"));
  }

  @Test
  void progressNarrows() {
    SmraInstance in = SmraRuns.draw("paper", 4);
    SmraSlot slot = SmraRuns.PROBLEM.slotInHindsight(in, 5, SmraRuns.PROBLEM.initialState(in));
    double[] seen = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    Solved<SmraDecision> solved =
        SlotSearch.solve(
            slot,
            true,
            Budget.unlimited(),
            (lower, upper) -> {
              assertThat(lower).isGreaterThanOrEqualTo(seen[0] - 1e-9).isLessThanOrEqualTo(upper);
              assertThat(upper).isLessThanOrEqualTo(seen[1]);
              seen[0] = lower;
              seen[1] = upper;
            });
    assertThat(seen).containsExactly(solved.lower(), solved.objective());
  }

  @Test
  void userNumbersDoNotMatter() {
    for (long seed = 1; seed <= 5; seed++) {
      SmraInstance in = crowded(seed);
      int[] order = IntStream.range(0, in.users()).toArray();
      Draws.of(seed, "order").shuffle(order);
      SmraInstance permuted = new SmraRebuild(in, order, in.slots()).permuted();
      for (int t = 0; t < in.slots(); t += 5) {
        double one = solve(slot(in, t), true).objective();
        assertThat(solve(slot(permuted, t), true).objective()).isCloseTo(one, within(1e-10));
      }
    }
  }

  @Test
  void unitsAndUselessServersDoNotMatter() {
    for (long seed = 1; seed <= 5; seed++) {
      SmraInstance in = crowded(seed);
      for (int t = 0; t < in.slots(); t += 7) {
        double one = solve(slot(in, t), true).objective();
        for (double unit : new double[] {1, 1e-3, 1e4}) {
          SmraInstance other = new SmraScaled(in, unit, 2).instance();
          Solved<SmraDecision> solved = solve(slot(other, t), true);
          assertThat(solved.objective()).isCloseTo(one, within(1e-9 * one));
          SmraState state = SmraRuns.PROBLEM.initialState(other);
          assertThat(proven(other, t, state, solved)).isCloseTo(one, within(5e-8 * one));
        }
      }
    }
  }

  private static SmraSlot slot(SmraInstance in, int t) {
    return SmraRuns.PROBLEM.slotInHindsight(in, t, SmraRuns.PROBLEM.initialState(in));
  }

  /** The view of a policy differs where predictions are wrong; what it decides is never better. */
  @Test
  void hindsightIsNoWorseThanMyopic() {
    SmraInstance in = SmraRuns.draw("paper", 6);
    SmraState state = SmraRuns.PROBLEM.initialState(in);
    int worse = 0;
    for (int t = 0; t < in.slots(); t++) {
      SmraDecision decision = SmraRuns.policy("myopic").decide(SmraRuns.PROBLEM.slot(in, t, state));
      double paid = SmraTiny.paid(in, t, state, decision);
      double optimum = solve(SmraRuns.PROBLEM.slotInHindsight(in, t, state), true).objective();
      assertThat(paid).isGreaterThanOrEqualTo(optimum * (1 - 1e-12));
      worse += paid > optimum * (1 + 1e-9) ? 1 : 0;
      state = SmraRuns.PROBLEM.transition(in, t, state, decision).next();
    }
    assertThat(worse).isPositive();
  }
}
