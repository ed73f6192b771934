package io.gapstone.solvers.dtasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.dtasm.DtasmCertificates;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmState;
import io.gapstone.core.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever stands in a certificate, it proves no more than is true. */
class DtasmBoundsTest {

  private static final DtasmCertificates VERIFIER = new DtasmCertificates();

  private static double proven(DtasmInstance instance, Certificate certificate) {
    DtasmState state = Runs.PROBLEM.initialState(instance);
    return VERIFIER.provenBound(instance, Scope.SLOT, 0, state, certificate);
  }

  private static double[] draw(Draws draws, int n, double most) {
    double[] numbers = new double[n];
    for (int k = 0; k < n; k++) {
      numbers[k] = draws.coin() ? draws.unit() * most : draws.unit() * 2 * most - most / 2;
    }
    return numbers;
  }

  @Test
  void noCertificateProvesMoreThanTheOptimum() {
    int useful = 0;
    for (int seed = 1; seed <= 100; seed++) {
      DtasmInstance instance = Enumerated.tiny(5, 2, seed, "1.5");
      double optimum = Enumerated.best(instance)[0];
      Draws draws = Draws.of(seed, "test/certificates");
      for (int k = 0; k < 30; k++) {
        double prices =
            proven(
                instance,
                new Certificate(
                    DtasmCertificates.SLOT_PRICES, Map.of("price", draw(draws, 2, 4e-3))));
        double knapsacks =
            proven(
                instance,
                new Certificate(
                    DtasmCertificates.SLOT_KNAPSACKS, Map.of("price", draw(draws, 5, 9e6))));
        double tree = proven(instance, tree(draws));
        assertThat(List.of(prices, knapsacks, tree)).allMatch(bound -> bound <= optimum);
        useful += prices > 0 && knapsacks > 0 && tree > 0 ? 1 : 0;
      }
    }
    assertThat(useful).isGreaterThan(100);
  }

  /** A random tree, whatever its target. */
  private static Certificate tree(Draws draws) {
    List<Double> nodes = new ArrayList<>();
    int leaves = grow(draws, nodes, 0);
    double[] tree = nodes.stream().mapToDouble(d -> d).toArray();
    return new Certificate(
        DtasmCertificates.SLOT_TREE,
        Map.of(
            "tree",
            tree,
            "prices",
            draw(draws, 2 * leaves, 4e-3),
            "target",
            new double[] {draws.unit() * 3e7}));
  }

  private static int grow(Draws draws, List<Double> nodes, int depth) {
    int closing = draws.index(3) == 0 ? 1 : 0;
    if (closing == 1) {
      nodes.add(-2.0);
    }
    if (depth == 6 || draws.index(4) == 0) {
      nodes.add(-1.0);
      return 1 + closing;
    }
    nodes.add((double) draws.index(5));
    int count = draws.index(3);
    nodes.add((double) count);
    for (int j = 0; j < count; j++) {
      nodes.add((double) draws.index(3));
    }
    return closing + grow(draws, nodes, depth + 1) + grow(draws, nodes, depth + 1);
  }

  @Test
  void spoiltTreesAreRefusedOrProveLess() {
    DtasmInstance instance = Enumerated.tiny(11, 3, 1, "1.4");
    Certificate good = proof(instance);
    for (int seed = 2; !good.kind().equals(DtasmCertificates.SLOT_TREE); seed++) {
      instance = Enumerated.tiny(11, 3, seed, "1.4");
      good = proof(instance);
    }
    double optimum = proven(instance, good);
    Draws draws = Draws.of(1, "test/spoil");
    int refused = 0;
    int less = 0;
    for (int k = 0; k < 500; k++) {
      Certificate spoilt = spoilt(good, draws);
      try {
        double bound = proven(instance, spoilt);
        assertThat(bound).isLessThanOrEqualTo(optimum);
        less += bound < optimum ? 1 : 0;
      } catch (BadInputException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(50);
    assertThat(less).isGreaterThan(50);
  }

  private static Certificate proof(DtasmInstance instance) {
    DtasmState state = Runs.PROBLEM.initialState(instance);
    return DtasmExactTest.solve(Runs.PROBLEM.slot(instance, 0, state), Budget.unlimited())
        .certificate()
        .orElseThrow();
  }

  private static Certificate spoilt(Certificate good, Draws draws) {
    Map<String, double[]> numbers = new java.util.TreeMap<>();
    good.numbers().forEach((name, list) -> numbers.put(name, list.clone()));
    String name = List.copyOf(numbers.keySet()).get(draws.index(numbers.size()));
    double[] list = numbers.get(name);
    double[] bad = {-3, -1, 0, 0.5, 1, 2, 3, 1e9, Double.NaN, Double.POSITIVE_INFINITY};
    switch (draws.index(4)) {
      case 0 -> numbers.put(name, java.util.Arrays.copyOf(list, list.length - 1));
      case 1 -> numbers.put(name, java.util.Arrays.copyOf(list, list.length + 2));
      case 2 -> list[draws.index(list.length)] *= draws.unit() * 2;
      default -> list[draws.index(list.length)] = bad[draws.index(bad.length)];
    }
    return new Certificate(good.kind(), numbers);
  }

  @Test
  void otherKindsAreRefused() {
    DtasmInstance instance = Enumerated.tiny(3, 2, 1, "1");
    assertThatThrownBy(() -> proven(instance, new Certificate("smra-slot", Map.of())))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("dtasm-slot-prices");
    Certificate prices =
        new Certificate(DtasmCertificates.SLOT_PRICES, Map.of("price", new double[2]));
    DtasmState state = Runs.PROBLEM.initialState(instance);
    assertThatThrownBy(() -> VERIFIER.provenBound(instance, Scope.HORIZON, 0, state, prices))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("horizon");
  }
}
