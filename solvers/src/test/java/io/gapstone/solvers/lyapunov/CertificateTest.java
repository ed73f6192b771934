package io.gapstone.solvers.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.random.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CertificateTest {

  @Test
  void changedSlotCertificatesProveNoMoreThanTheOptimum() {
    int refused = 0;
    for (int seed = 0; seed < 5; seed++) {
      LyapunovInstance instance = Draft.of(seed, 5, 1, 2).instance(1);
      double optimum = Enumerated.slot(instance, 0);
      refused += fuzzed(instance, Scope.SLOT, branched(instance), optimum);
    }
    assertThat(refused).isBetween(200, 1500);
  }

  /** The solver's certificate, with a branch put above its first leaf. */
  private static Certificate branched(LyapunovInstance instance) {
    Certificate whole = Proofs.slot(new Exact(), instance, 0).certificate().get();
    double[] tree = whole.get("tree");
    double[] longer = new double[tree.length + 2];
    longer[0] = 0;
    longer[1] = tree[0];
    System.arraycopy(tree, 0, longer, 2, tree.length);
    return new Certificate(whole.kind(), Map.of("tree", longer, "worth", whole.get("worth")));
  }

  @Test
  void aBranchDoesNotWeakenTheBound() {
    LyapunovInstance instance = Draft.of(1, 5, 1, 2).instance(1);
    Certificate whole = Proofs.slot(new Exact(), instance, 0).certificate().get();
    assertThat(Proofs.proven(instance, Scope.SLOT, 0, branched(instance)))
        .isGreaterThanOrEqualTo(Proofs.proven(instance, Scope.SLOT, 0, whole) * (1 - 1e-12));
  }

  @Test
  void changedHorizonCertificatesProveNoMoreThanTheOptimum() {
    int refused = 0;
    for (int seed = 0; seed < 5; seed++) {
      LyapunovInstance instance = Draft.of(seed, 2, 3, 3).instance(3);
      double optimum = Enumerated.horizon(instance)[3];
      Solved<LyapunovDecision> solved = Proofs.horizon(new Lagrangian(), instance);
      refused += fuzzed(instance, Scope.HORIZON, solved.certificate().get(), optimum);
    }
    assertThat(refused).isBetween(200, 1500);
  }

  private static int fuzzed(
      LyapunovInstance instance, Scope scope, Certificate whole, double optimum) {
    Draws draws = Draws.of(1, "test/tamper");
    int refused = 0;
    for (int round = 0; round < 400; round++) {
      try {
        double bound = Proofs.proven(instance, scope, 0, tampered(whole, draws));
        assertThat(bound).isLessThanOrEqualTo(optimum * (1 + 1e-12));
      } catch (BadInputException e) {
        assertThat(e).hasMessageEndingWith(".");
        refused++;
      }
    }
    return refused;
  }

  private static Certificate tampered(Certificate whole, Draws draws) {
    Map<String, double[]> lists = new TreeMap<>();
    whole.numbers().forEach((name, list) -> lists.put(name, list.clone()));
    List<String> names = new ArrayList<>(lists.keySet());
    String name = names.get(draws.index(names.size()));
    double[] list = lists.get(name);
    int at = draws.index(list.length);
    switch (draws.index(5)) {
      case 0 -> list[at] += draws.normal();
      case 1 -> list[at] = new double[] {0, -1, 7, 1e300, -1e308, Double.NaN}[draws.index(6)];
      case 2 -> lists.put(name, Arrays.copyOf(list, draws.index(list.length + 3)));
      case 3 -> Arrays.fill(list, 1e308 * draws.normal());
      default -> list[at] *= 1 + 1e-3 * draws.unit();
    }
    return new Certificate(whole.kind(), lists);
  }

  @Test
  void refusalsSayWhy() {
    LyapunovInstance instance = Draft.of(2, 1, 4, 2).instance(4);
    Certificate whole = Proofs.horizon(new Exact(), instance).certificate().get();
    assertThatThrownBy(() -> Proofs.proven(instance.withBudget(2), Scope.HORIZON, 0, whole))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the certificate is for 4.0 moves; the budget is 2.");
    assertThatThrownBy(() -> Proofs.proven(instance, Scope.SLOT, 0, whole))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("scope slot of lyapunov has lyapunov-patterns");
    LyapunovInstance forced = Drawn.instance("contended", 3, Map.of()).withBudget(1);
    Certificate one =
        new Certificate(
            "lyapunov-budget", Map.of("moves", new double[] {1}, "prices", new double[0]));
    assertThatThrownBy(() -> Proofs.proven(forced, Scope.HORIZON, 0, one))
        .isInstanceOf(BadInputException.class)
        .hasMessageMatching("no bound holds: user 0 needs at least \\d+ moves and may make 1\\.");
  }
}
