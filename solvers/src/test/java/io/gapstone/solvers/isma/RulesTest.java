package io.gapstone.solvers.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Policy;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.Trajectory;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaModel;
import io.gapstone.core.isma.IsmaNetwork;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.core.isma.IsmaTrace;
import io.gapstone.core.isma.IsmaUsers;
import io.gapstone.instances.isma.IsmaGenerator;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

  private final IsmaGenerator generator = new IsmaGenerator();

  @Test
  void rulesAreRegistered() {
    assertThat(Solvers.of("isma").stream().map(Solver::id)).contains("local", "nearest", "stay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "paper-literal", "contended", "large"})
  void rulesAreFeasible(String profile) {
    IsmaInstance instance = generator.generate(profile, 5, Map.of());
    Rules.all()
        .forEach(
            (name, rule) -> {
              Trajectory<IsmaDecision> run = Rules.run(instance, rule);
              assertThat(run.violations()).as(name).isEmpty();
              assertThat(run.totals()[9]).as("oversubscribed servers, " + name).isZero();
            });
  }

  @Test
  void localIsWhatUsersTakeAlone() {
    IsmaInstance instance = generator.generate("small", 5, Map.of());
    double seconds = 0;
    for (int t = 0; t < instance.slots(); t++) {
      for (int u = 0; u < instance.users(); u++) {
        seconds += instance.cycles(t, u) / instance.cpuHertz(u);
      }
    }
    assertThat(Rules.run(instance, Rules.policy(new Local())).totals()[0])
        .isCloseTo(seconds, within(1e-9 * seconds));
  }

  @Test
  void plansCostWhatTheTransitionCharges() {
    IsmaInstance instance = generator.generate("contended", 5, Map.of());
    AssignedPlans plans = new AssignedPlans();
    IsmaDecision decision = plans.decide(first(instance).fullInformation(), new int[40]);
    double paid =
        Rules.PROBLEM.transition(instance, 0, Rules.PROBLEM.initialState(instance), decision)
            .components()[0];
    assertThat(plans.totalSeconds()).isCloseTo(paid, within(1e-9));
  }

  @Test
  void aServerThatStaysDecidesWithoutTheUsersOfOthers() {
    IsmaInstance instance = generator.generate("contended", 5, Map.of());
    IsmaSlot slot = first(instance);
    IntPredicate foreign = u -> slot.fullInformation().host(u) != 0;
    IsmaSlot changed = first(heavier(instance, 0, 1, foreign));
    assertAlikeExceptFor(
        foreign, Rules.policy(new Stay()).decide(slot), Rules.policy(new Stay()).decide(changed));
  }

  @Test
  void aCellDecidesWithoutTheUsersOfOtherCells() {
    IsmaInstance instance = generator.generate("contended", 5, Map.of());
    IsmaSlot slot = first(instance);
    IntPredicate foreign = u -> slot.fullInformation().station(u) != 0;
    IsmaSlot changed = first(heavier(instance, 0, 1, foreign));
    assertAlikeExceptFor(
        foreign,
        Rules.policy(new Nearest()).decide(slot),
        Rules.policy(new Nearest()).decide(changed));
  }

  @Test
  void rulesDoNotSeeTheFuture() {
    IsmaInstance instance = generator.generate("contended", 6, Map.of());
    IsmaInstance other = heavier(instance, 3, instance.slots(), u -> true);
    Map<String, Policy<IsmaSlot, IsmaDecision>> rules = Rules.all();
    rules.forEach(
        (name, rule) -> {
          Trajectory<IsmaDecision> here = Rules.run(instance, rule);
          Trajectory<IsmaDecision> there = Rules.run(other, Rules.all().get(name));
          assertThat(there.decisions().subList(0, 3))
              .as(name)
              .isEqualTo(here.decisions().subList(0, 3));
          assertThat(there.totals()[0]).as(name).isNotEqualTo(here.totals()[0]);
        });
  }

  private static void assertAlikeExceptFor(
      IntPredicate foreign, IsmaDecision before, IsmaDecision after) {
    assertThat(after).isNotEqualTo(before);
    int own = 0;
    for (int u = 0; u < before.users(); u++) {
      if (!foreign.test(u)) {
        own++;
        assertThat(after.server(u)).isEqualTo(before.server(u));
        assertThat(after.ratioTenths(u)).isEqualTo(before.ratioTenths(u));
        assertThat(after.share(u)).isEqualTo(before.share(u));
      }
    }
    assertThat(own).isPositive();
  }

  private static IsmaSlot first(IsmaInstance instance) {
    return Rules.PROBLEM.slot(instance, 0, Rules.PROBLEM.initialState(instance));
  }

  /** The same instance with more data and four times the work in some slots for some users. */
  private static IsmaInstance heavier(IsmaInstance i, int from, int to, IntPredicate who) {
    int users = i.users();
    double[] x = new double[(i.slots() + 1) * users];
    double[] y = new double[x.length];
    double[] data = new double[i.slots() * users];
    double[] cycles = new double[data.length];
    double[] hertz = new double[users];
    double[] deadlines = new double[users];
    for (int u = 0; u < users; u++) {
      hertz[u] = i.cpuHertz(u);
      deadlines[u] = i.deadlineSeconds(u);
      for (int t = 0; t <= i.slots(); t++) {
        x[t * users + u] = i.x(t, u);
        y[t * users + u] = i.y(t, u);
        if (t < i.slots()) {
          double factor = t >= from && t < to && who.test(u) ? 1.5 : 1;
          data[t * users + u] = i.dataBits(t, u) * factor;
          cycles[t * users + u] = i.cycles(t, u) * (factor > 1 ? 4 : 1);
        }
      }
    }
    IsmaModel model = i.model();
    IsmaNetwork network = i.network();
    return new IsmaInstance(
        i.origin(),
        i.slots(),
        model,
        network,
        new IsmaUsers(hertz, deadlines),
        new IsmaTrace(x, y, data, cycles));
  }
}
