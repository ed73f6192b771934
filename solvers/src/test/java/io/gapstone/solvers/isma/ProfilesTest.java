package io.gapstone.solvers.isma;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Policy;
import io.gapstone.core.Simulator;
import io.gapstone.core.Trajectory;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaFullView;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.core.isma.IsmaState;
import io.gapstone.instances.isma.IsmaGenerator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every profile tells the rules apart, and none of them is the optimum. */
class ProfilesTest {

  private static final int SEEDS = 5;
  private static final int COMPLETION = 0;
  private static final int UPLOAD = 2;
  private static final int MISSED = 8;

  private final IsmaGenerator generator = new IsmaGenerator();
  private final AssignedPlans plans = new AssignedPlans();

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "contended", "large"})
  void rulesDiffer(String profile) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Map<String, Double> seconds = completion(generator.generate(profile, seed, Map.of()));
      assertThat(seconds.values()).as(profile + " " + seed + seconds).doesNotHaveDuplicates();
    }
  }

  @Test
  void withMillisecondsNobodyLeavesACell() {
    int same = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Map<String, Double> seconds = completion(generator.generate("paper-literal", seed, Map.of()));
      same += seconds.get("stay").equals(seconds.get("nearest")) ? 1 : 0;
    }
    assertThat(same).isGreaterThanOrEqualTo(SEEDS - 1);
  }

  private static Map<String, Double> completion(IsmaInstance instance) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    Rules.all()
        .forEach((name, rule) -> seconds.put(name, Rules.run(instance, rule).totals()[COMPLETION]));
    return seconds;
  }

  @ParameterizedTest
  @CsvSource({"small,6", "paper,2", "paper-literal,2", "contended,2"})
  void localSearchBeatsEveryRule(String profile, int slots) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      IsmaInstance instance = generator.generate(profile, seed, Map.of());
      Trajectory<IsmaDecision> searched = play(instance, this::searched, slots);
      assertThat(searched.violations()).isEmpty();
      Rules.all()
          .forEach(
              (name, rule) ->
                  assertThat(searched.totals()[COMPLETION])
                      .as(profile + " " + name)
                      .isLessThan(play(instance, rule, slots).totals()[COMPLETION] * 0.9999));
    }
  }

  private static Trajectory<IsmaDecision> play(
      IsmaInstance instance, Policy<IsmaSlot, IsmaDecision> rule, int slots) {
    IsmaState start = Rules.PROBLEM.initialState(instance);
    return Simulator.run(Rules.PROBLEM, instance, rule, start, 0, slots);
  }

  /** From the stations' servers, moves single users to other servers where that helps. */
  private IsmaDecision searched(IsmaSlot slot) {
    IsmaFullView view = slot.fullInformation();
    int[] servers = new int[slot.users()];
    Arrays.setAll(servers, view::station);
    IsmaDecision best = plans.decide(view, servers.clone());
    double least = plans.totalSeconds();
    for (int u = 0; u < servers.length; u++) {
      for (int l = 0; l < slot.servers(); l++) {
        int kept = servers[u];
        servers[u] = l;
        IsmaDecision decision = plans.decide(view, servers.clone());
        if (plans.totalSeconds() < least) {
          least = plans.totalSeconds();
          best = decision;
        } else {
          servers[u] = kept;
        }
      }
    }
    return best;
  }

  @Test
  void inContendedEverythingBinds() {
    int upload = 0;
    int deadlines = 0;
    int shares = 0;
    for (int seed = 1; seed <= 10; seed++) {
      IsmaInstance instance = generator.generate("contended", seed, Map.of());
      Trajectory<IsmaDecision> run = Rules.run(instance, Rules.policy(new Nearest()));
      double part = run.totals()[UPLOAD] / run.totals()[COMPLETION];
      upload += part > 0.18 && part < 0.6 ? 1 : 0;
      deadlines += run.totals()[MISSED] > 0 && run.totals()[MISSED] < 200 ? 1 : 0;
      shares += fullServers(instance, run) > instance.slots() ? 1 : 0;
    }
    assertThat(upload).as("upload takes 18 to 60 %").isEqualTo(10);
    assertThat(deadlines).as("some users miss their deadline, not all").isGreaterThanOrEqualTo(9);
    assertThat(shares).as("servers are given out whole").isEqualTo(10);
  }

  private static int fullServers(IsmaInstance instance, Trajectory<IsmaDecision> run) {
    int full = 0;
    for (IsmaDecision decision : run.decisions()) {
      double[] sums = new double[instance.servers()];
      for (int u = 0; u < decision.users(); u++) {
        sums[decision.server(u)] += decision.share(u);
      }
      for (double sum : sums) {
        full += sum > 1 - 1e-9 ? 1 : 0;
      }
    }
    return full;
  }
}
