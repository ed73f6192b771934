package io.gapstone.solvers.dtasm;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Policy;
import io.gapstone.core.Solvers;
import io.gapstone.core.Trajectory;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmState;
import io.gapstone.core.dtasm.DtasmTrace;
import io.gapstone.core.dtasm.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DtasmRulesTest {

  @Test
  void allAreRegistered() {
    assertThat(Solvers.of("dtasm").stream().map(s -> s.id())).containsAll(Runs.IDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "contended"})
  void areFeasibleAndRepeatable(String profile) {
    for (int seed = 1; seed <= 2; seed++) {
      DtasmInstance instance = Runs.instance(profile, seed, Map.of("slots", "8"));
      for (String id : Runs.IDS) {
        Trajectory<DtasmDecision> run = Runs.run(instance, id);
        assertThat(run.violations()).as(id).isEmpty();
        assertThat(Runs.run(instance, id).decisions()).as(id).isEqualTo(run.decisions());
      }
    }
  }

  @Test
  void doNotSeeTheFuture() {
    DtasmInstance instance = Runs.instance("small", 4, Map.of());
    DtasmInstance other = withOtherFuture(instance, 3);
    for (String id : Runs.IDS) {
      assertThat(Runs.run(other, id).decisions().subList(0, 3))
          .as(id)
          .isEqualTo(Runs.run(instance, id).decisions().subList(0, 3));
    }
  }

  /** The same instance up to a slot, from which the slots come in reverse. */
  private static DtasmInstance withOtherFuture(DtasmInstance i, int from) {
    int n = i.users();
    int[][] whole = new int[4][i.slots() * n];
    double[] cycles = new double[i.slots() * n];
    for (int t = 0; t < i.slots(); t++) {
      int source = t < from ? t : i.slots() - 1 - (t - from);
      for (int u = 0; u < n; u++) {
        whole[0][t * n + u] = i.trace().ran(source, u);
        whole[1][t * n + u] = i.trace().taskBits(source, u);
        whole[2][t * n + u] = i.trace().resultBits(source, u);
        whole[3][t * n + u] = i.trace().stateBits(source, u);
        cycles[t * n + u] = i.trace().cyclesPerBit(source, u);
      }
    }
    return new DtasmInstance(
        i.origin(),
        i.seamlessSeconds(),
        i.network(),
        i.applications(),
        i.people(),
        i.demand(),
        new DtasmTrace(i.slots(), n, whole[0], whole[1], whole[2], whole[3], cycles));
  }

  private static DtasmSlot slot(DtasmInstance instance, int t) {
    return Runs.PROBLEM.slot(instance, t, Runs.PROBLEM.initialState(instance));
  }

  @Test
  void nearestFollowsTheRanAndDaNearestMindsTheDowntime() {
    DtasmInstance instance = Runs.instance("paper", 2, Map.of());
    DtasmSlot slot = slot(instance, 0);
    DtasmDecision nearest = Runs.policy("nearest", Map.of()).decide(slot);
    DtasmDecision aware = Runs.policy("da-nearest", Map.of()).decide(slot);
    int stay = 0;
    for (int u = 0; u < slot.users(); u++) {
      assertThat(nearest.server(u)).isEqualTo(slot.ran(u));
      boolean seamless = slot.downtimeSeconds(u, slot.ran(u)) <= 1.2;
      assertThat(aware.server(u)).isEqualTo(seamless ? slot.ran(u) : slot.host(u));
      stay += seamless ? 0 : 1;
    }
    assertThat(stay).isPositive();
    assertThat(Runs.total(Runs.run(instance, "da-nearest"), "migrationFailed")).isZero();
    assertThat(Runs.total(Runs.run(instance, "nearest"), "migrationFailed")).isPositive();
  }

  @Test
  void servicesThatStayAlsoStayOnTheCloud() {
    DtasmInstance instance = Runs.instance("small", 1, Map.of());
    int[] hosts = new int[instance.users()];
    hosts[3] = instance.servers();
    DtasmSlot slot = Runs.PROBLEM.slot(instance, 0, new DtasmState(hosts.clone()));
    assertThat(Runs.policy("womig-stable", Map.of()).decide(slot))
        .isEqualTo(DtasmDecision.naming(hosts));
  }

  @Test
  void womigDynamicPlacesAnewAfterEachPeriod() {
    DtasmInstance instance = Runs.instance("small", 1, Map.of("slots", "7"));
    Policy<DtasmSlot, DtasmDecision> policy = Runs.policy("womig-dynamic", Map.of("period", "3"));
    for (int t = 0; t < 7; t++) {
      assertThat(policy.decide(slot(instance, t)).placesAnew()).isEqualTo(t == 3 || t == 6);
    }
    assertThat(Runs.total(Runs.run(instance, "womig-dynamic"), "placedAnew")).isZero();
  }

  @Test
  void constantCapacityCountsInProportion() {
    DtasmInstance instance = Runs.instance("paper", 5, Map.of());
    DtasmDecision decision = Runs.policy("constant-capacity", Map.of()).decide(slot(instance, 0));
    double[] count = new double[instance.servers()];
    double capacity = 0;
    for (int u = 0; u < instance.users(); u++) {
      count[decision.server(u)]++;
    }
    for (int h = 0; h < count.length; h++) {
      capacity += instance.network().capacityHz(h);
    }
    for (int h = 0; h < count.length; h++) {
      double share = instance.users() * instance.network().capacityHz(h) / capacity;
      assertThat(count[h]).isBetween(share - 1.5, share + 1.5);
    }
  }

  @Test
  void constantBestIsConstantAndBeatsCountsOnAverage() {
    double best = 0;
    double byCapacity = 0;
    for (int seed = 1; seed <= 5; seed++) {
      DtasmInstance instance = Runs.instance("contended", seed, Map.of("slots", "10"));
      Trajectory<DtasmDecision> run = Runs.run(instance, "constant-best");
      assertThat(run.decisions()).containsOnly(run.decisions().get(0));
      best += run.totals()[0];
      byCapacity += Runs.run(instance, "constant-capacity").totals()[0];
    }
    assertThat(best).isLessThan(byCapacity);
  }

  @Test
  void stayRepairNeverNamesWhatFails() {
    double repaired = 0;
    double left = 0;
    for (int seed = 1; seed <= 5; seed++) {
      DtasmInstance instance = Runs.instance("paper", seed, Map.of());
      DtasmSlot slot = slot(instance, 0);
      DtasmDecision decision = Runs.policy("stay-repair", Map.of()).decide(slot);
      for (int u = 0; u < slot.users(); u++) {
        assertThat(slot.admission(u, decision.server(u))).isIn(Verdict.SERVED, Verdict.CLOUD);
      }
      repaired += Runs.run(instance, "stay-repair").totals()[0];
      left += Runs.run(instance, "womig-stable").totals()[0];
    }
    assertThat(repaired).isLessThan(left / 3);
  }

  @Test
  void rankingIsStable() {
    assertThat(Ranking.rising(new double[] {2, 1, Double.NaN, 1, 0}))
        .containsExactly(4, 1, 3, 0, 2);
  }
}
