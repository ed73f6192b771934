package io.gapstone.instances.dtasm;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Outcome;
import io.gapstone.core.Violation;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmState;
import io.gapstone.core.dtasm.DtasmTrace;
import io.gapstone.core.dtasm.DtasmUsers;
import io.gapstone.core.random.Draws;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DtasmProcessTest {

  private final DtasmProblem problem = new DtasmProblem();
  private final DtasmGenerator generator = new DtasmGenerator();

  private static int[] draw(Draws draws, int n, int low, int bound) {
    int[] values = new int[n];
    for (int k = 0; k < n; k++) {
      values[k] = low + draws.index(bound - low);
    }
    return values;
  }

  @Test
  void agreesWithThePlainRules() {
    Draws draws = Draws.of(1, "test/plain");
    for (int seed = 0; seed < 60; seed++) {
      Map<String, String> set =
          seed % 2 == 0
              ? Map.of()
              : Map.of(
                  "seamlessSeconds", "0.8",
                  "preparationSecondsLow", "0.5",
                  "preparationSecondsHigh", "1.5",
                  "bandwidthLow", "5e6",
                  "leastWeightLoad", "1.2");
      DtasmInstance instance = generator.generate("small", seed, set);
      for (int t = 0; t < instance.slots(); t++) {
        int[] hosts = draw(draws, instance.users(), 0, instance.servers() + 1);
        int[] wishes = draw(draws, instance.users(), 0, instance.servers() + 1);
        for (int u = 0; u < hosts.length; u++) {
          wishes[u] = draws.coin() ? hosts[u] : wishes[u];
        }
        double[] expected = PlainDtasm.play(instance, t, hosts, wishes);
        Outcome<DtasmState> outcome =
            problem.transition(
                instance, t, new DtasmState(hosts), DtasmDecision.naming(wishes.clone()));
        double cloudBits = 0;
        for (int u = 0; u < hosts.length; u++) {
          assertThat(outcome.next().host(u)).isEqualTo((int) expected[u]);
          if (expected[u] == instance.servers()) {
            cloudBits += instance.trace().taskBits(t, u) + instance.trace().resultBits(t, u);
          }
        }
        assertThat(outcome.components()[0]).isEqualTo(cloudBits);
        assertThat(outcome.components()[2]).isCloseTo(expected[hosts.length], Offset.offset(1e-9));
        assertThat(outcome.violations()).isEmpty();
      }
    }
  }

  @Test
  void anyDecisionHasAnOutcome() {
    Draws draws = Draws.of(2, "test/total");
    for (int round = 0; round < 200; round++) {
      DtasmInstance instance = generator.generate("small", round, Map.of());
      DtasmState state = problem.initialState(instance);
      for (int t = 0; t < instance.slots(); t++) {
        int[] servers = draw(draws, instance.users(), -2, instance.servers() + 3);
        servers[draws.index(servers.length)] = draws.coin() ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        int wrong = 0;
        for (int server : servers) {
          wrong += server < 0 || server > instance.servers() ? 1 : 0;
        }
        DtasmDecision decision =
            draws.coin() ? DtasmDecision.naming(servers) : DtasmDecision.placingAnew(servers);
        Outcome<DtasmState> outcome = problem.transition(instance, t, state, decision);
        assertThat(outcome.violations()).hasSize(wrong);
        for (Violation violation : outcome.violations()) {
          assertThat(violation.constraint()).isEqualTo("DTASM (1) server");
          assertThat(violation.amount()).isPositive();
        }
        for (double component : outcome.components()) {
          assertThat(component).isGreaterThanOrEqualTo(0).isFinite();
        }
        state = outcome.next();
        for (int u = 0; u < instance.users(); u++) {
          assertThat(state.host(u)).isBetween(0, instance.servers());
        }
      }
    }
  }

  @Test
  void namesOfUsersDoNotMatter() {
    Draws draws = Draws.of(3, "test/permutation");
    for (int seed = 0; seed < 20; seed++) {
      DtasmInstance instance = generator.generate("contended", seed, Map.of("slots", "1"));
      int users = instance.users();
      int[] order = new int[users];
      for (int u = 0; u < users; u++) {
        order[u] = u;
      }
      draws.shuffle(order);
      DtasmInstance permuted = permuted(instance, order);
      int[] wishes = draw(draws, users, 0, instance.servers());
      int[] permutedWishes = new int[users];
      for (int u = 0; u < users; u++) {
        permutedWishes[u] = wishes[order[u]];
      }
      Outcome<DtasmState> one = outcome(instance, wishes);
      Outcome<DtasmState> other = outcome(permuted, permutedWishes);
      assertThat(other.components()).containsExactly(one.components(), Offset.offset(1e-9));
      for (int u = 0; u < users; u++) {
        assertThat(other.next().host(u)).isEqualTo(one.next().host(order[u]));
      }
    }
  }

  private Outcome<DtasmState> outcome(DtasmInstance instance, int[] wishes) {
    return problem.transition(
        instance, 0, problem.initialState(instance), DtasmDecision.naming(wishes));
  }

  private static DtasmInstance permuted(DtasmInstance i, int[] order) {
    int n = order.length;
    int[][] whole = new int[6][n];
    double[] deadline = new double[n];
    double[] cycles = new double[n];
    for (int u = 0; u < n; u++) {
      whole[0][u] = i.people().application(order[u]);
      whole[1][u] = i.people().initialHost(order[u]);
      whole[2][u] = i.trace().ran(0, order[u]);
      whole[3][u] = i.trace().taskBits(0, order[u]);
      whole[4][u] = i.trace().resultBits(0, order[u]);
      whole[5][u] = i.trace().stateBits(0, order[u]);
      deadline[u] = i.people().deadlineSeconds(order[u]);
      cycles[u] = i.trace().cyclesPerBit(0, order[u]);
    }
    return new DtasmInstance(
        i.origin(),
        i.seamlessSeconds(),
        i.network(),
        i.applications(),
        new DtasmUsers(whole[0], deadline, whole[1]),
        i.demand(),
        new DtasmTrace(1, n, whole[2], whole[3], whole[4], whole[5], cycles));
  }
}
