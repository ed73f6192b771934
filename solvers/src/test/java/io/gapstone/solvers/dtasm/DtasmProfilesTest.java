package io.gapstone.solvers.dtasm;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Trajectory;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No profile is empty or hopeless. */
class DtasmProfilesTest {

  private static final List<String> RULES =
      List.of("womig-stable", "nearest", "da-nearest", "random");

  @ParameterizedTest
  @CsvSource({
    "small,0.95,5",
    "small,1.05,5",
    "paper,0,5",
    "paper-literal,0,5",
    "contended,0,5",
    "large,0.95,1"
  })
  void rulesAndOptimumDiffer(String profile, String load, int seeds) {
    for (int seed = 1; seed <= seeds; seed++) {
      Map<String, String> set = Map.of("leastWeightLoad", load);
      DtasmInstance instance = Runs.instance(profile, seed, set);
      double[] bits = RULES.stream().mapToDouble(r -> Runs.run(instance, r).totals()[0]).toArray();
      assertThat(bits).as(profile + " " + seed).doesNotHaveDuplicates();
      assertThat(bits[0]).as("load of who stays").isPositive();
      if (!profile.equals("large")) {
        optimumDiffers(instance);
      }
    }
  }

  /** In some slot a decision sends less to the cloud than that of any rule. */
  private static void optimumDiffers(DtasmInstance instance) {
    DtasmState state = Runs.PROBLEM.initialState(instance);
    boolean differs = false;
    for (int t = 0; t < Math.min(6, instance.slots()) && !differs; t++) {
      DtasmSlot slot = Runs.PROBLEM.slot(instance, t, state);
      DtasmDecision best = WomigStable.stay(slot);
      for (String rule : RULES) {
        DtasmDecision decision = Runs.policy(rule, Map.of()).decide(slot);
        best =
            bits(instance, t, state, decision) < bits(instance, t, state, best) ? decision : best;
      }
      DtasmDecision repaired = Runs.policy("stay-repair", Map.of()).decide(slot);
      double least = bits(instance, t, state, best);
      differs =
          bits(instance, t, state, repaired) < least || shiftImproves(instance, t, state, best);
      state = Runs.PROBLEM.transition(instance, t, state, best).next();
    }
    assertThat(differs).isTrue();
  }

  private static boolean shiftImproves(
      DtasmInstance instance, int t, DtasmState state, DtasmDecision decision) {
    double bits = bits(instance, t, state, decision);
    for (int u = 0; u < instance.users(); u++) {
      for (int h = 0; h < instance.servers(); h++) {
        int[] shifted = new int[instance.users()];
        for (int v = 0; v < shifted.length; v++) {
          shifted[v] = v == u ? h : decision.server(v);
        }
        if (bits(instance, t, state, DtasmDecision.naming(shifted)) < bits) {
          return true;
        }
      }
    }
    return false;
  }

  private static double bits(
      DtasmInstance instance, int t, DtasmState state, DtasmDecision decision) {
    return Runs.PROBLEM.transition(instance, t, state, decision).components()[0];
  }

  @Test
  void everyConstraintBindsWhereContended() {
    int binding = 0;
    int prepared = 0;
    for (int seed = 1; seed <= 10; seed++) {
      DtasmInstance instance = Runs.instance("contended", seed, Map.of());
      boolean all = true;
      for (String reason :
          List.of(
              "rejectedByDowntime", "rejectedByLatency", "rejectedBySize", "rejectedBySelection")) {
        boolean binds = false;
        for (String rule : List.of("random", "womig-stable", "da-nearest")) {
          Trajectory<DtasmDecision> run = Runs.run(instance, rule);
          binds |= Runs.total(run, reason) > 0;
        }
        all &= binds;
      }
      binding += all ? 1 : 0;
      prepared += preparationBinds(instance) ? 1 : 0;
    }
    assertThat(binding).as("instances of 10 in which all bind").isGreaterThanOrEqualTo(6);
    assertThat(prepared).as("instances of 10 in which functions bind").isGreaterThanOrEqualTo(6);
  }

  /** Whether some user could move from server 0 to server 1 but for the start of a function. */
  private static boolean preparationBinds(DtasmInstance instance) {
    int[] hosts = new int[instance.users()];
    DtasmSlot slot = Runs.PROBLEM.slot(instance, 0, new DtasmState(hosts));
    double limit = instance.seamlessSeconds();
    for (int u = 0; u < hosts.length; u++) {
      int application = slot.application(u);
      double preparation = slot.applications().preparationSeconds(application);
      double sync =
          slot.stateBits(u) / slot.network().bandwidth(0, 1) + slot.network().delaySeconds(0, 1);
      double downtime = slot.downtimeSeconds(u, 1);
      if (preparation > sync && downtime > limit && downtime - preparation + sync <= limit) {
        return true;
      }
    }
    return false;
  }
}
