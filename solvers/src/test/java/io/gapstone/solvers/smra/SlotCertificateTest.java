package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraCertificates;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraState;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A certificate that was tampered with proves what is true, or nothing. */
class SlotCertificateTest {

  private static final SmraCertificates VERIFIER = new SmraCertificates();

  private static Solved<SmraDecision> solve(SmraInstance in, int t, SmraState state) {
    return SlotSearch.solve(
        SmraRuns.PROBLEM.slotInHindsight(in, t, state), true, Budget.unlimited(), Progress.SILENT);
  }

  @Test
  void noTamperingLiftsABoundAboveTheOptimum() {
    Draws draws = Draws.of(1, "tamper");
    int refused = 0;
    int less = 0;
    for (long seed = 1; seed <= 40; seed++) {
      SmraInstance in = SmraTiny.instance(seed, 16, 3, 2);
      SmraState state = SmraRuns.PROBLEM.initialState(in);
      Solved<SmraDecision> solved = solve(in, 1, state);
      for (int round = 0; round < 30; round++) {
        Certificate tampered = tampered(solved.certificate().orElseThrow(), draws, in.users());
        try {
          double bound = VERIFIER.provenBound(in, Scope.SLOT, 1, state, tampered);
          assertThat(bound).isLessThanOrEqualTo(solved.objective());
          less += bound < solved.lower() * (1 - 1e-9) ? 1 : 0;
        } catch (BadInputException e) {
          assertThat(e.getMessage()).startsWith("the certificate");
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(100);
    assertThat(less).isGreaterThan(100);
  }

  private static Certificate tampered(Certificate honest, Draws draws, int users) {
    SortedMap<String, double[]> lists = new TreeMap<>(honest.numbers());
    String[] names = {"nodes", "cpuPrices", "bandwidthPrices", "thresholds"};
    String name = names[draws.index(names.length)];
    double[] list = lists.get(name).clone();
    if (list.length > 0) {
      int at = draws.index(list.length);
      switch (draws.index(6)) {
        case 0 -> list[at] = name.equals("nodes") ? -4 - draws.index(users) : -list[at];
        case 1 -> list[at] = name.equals("nodes") ? draws.index(users) : 1.5 * list[at];
        case 2 -> list[at] = name.equals("nodes") ? -2 + draws.index(2) : 0;
        case 3 -> list[at] = new double[] {Double.NaN, 1e300, -1e300, 0.5}[draws.index(4)];
        case 4 -> list = Arrays.copyOf(list, list.length - 1);
        default -> list = Arrays.copyOf(list, list.length + 1);
      }
    }
    lists.put(name, list);
    return new Certificate(honest.kind(), lists);
  }

  @Test
  void anotherInstanceOrSlotIsNotHelped() {
    SmraInstance one = SmraRuns.draw("contended", 1);
    SmraInstance other = SmraRuns.draw("contended", 2);
    SmraState state = SmraRuns.PROBLEM.initialState(one);
    Certificate certificate = solve(one, 0, state).certificate().orElseThrow();
    SmraState otherState = SmraRuns.PROBLEM.initialState(other);
    assertThatThrownBy(() -> VERIFIER.provenBound(other, Scope.SLOT, 0, otherState, certificate))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> VERIFIER.provenBound(one, Scope.HORIZON, 0, state, certificate))
        .hasMessageContaining("proves nothing at horizon scope");
  }

  /** Without prices it is what all could have if they did not crowd each other. */
  @Test
  void noPricesProveWhatUncrowdedUsersPay() {
    SmraInstance in = SmraTiny.instance(5, 6, 2, 2);
    SmraState state = SmraRuns.PROBLEM.initialState(in);
    Solved<SmraDecision> solved = solve(in, 0, state);
    long targets =
        java.util.stream.IntStream.range(0, in.users())
            .filter(u -> in.target(0, u) != state.host(u))
            .map(u -> in.target(0, u))
            .distinct()
            .count();
    double[] leaves = new double[(int) targets];
    Arrays.fill(leaves, -1);
    double[] zeros = new double[leaves.length];
    Certificate plain =
        new Certificate(
            SmraCertificates.SLOT_TREES,
            java.util.Map.of(
                "nodes", leaves,
                "cpuPrices", zeros,
                "bandwidthPrices", zeros,
                "thresholds", new double[0]));
    double bound = VERIFIER.provenBound(in, Scope.SLOT, 0, state, plain);
    assertThat(bound).isPositive().isLessThanOrEqualTo(solved.objective());
  }
}
