package io.gapstone.bench.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.bench.evaluate.Evaluation;
import io.gapstone.bench.evaluate.EvaluationRequest;
import io.gapstone.bench.evaluate.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped policies of dtasm, on instances that none was trained on or chosen by. */
class DtasmZooTest {

  private static final Map<String, Standing> PAPER = new TreeMap<>();

  private static List<Standing> evaluate(
      String profile, Map<String, String> changed, int count, String... solvers) {
    return Evaluation.run(
        new EvaluationRequest(
            "dtasm", profile, changed, count, List.of(), List.of(solvers), 0, Optional.empty(), 0),
        what -> {});
  }

  @BeforeAll
  static void play() {
    for (Standing standing :
        evaluate(
            "paper",
            Map.of(),
            2,
            "td3",
            "td3-plus",
            "td3-pairs-plus",
            "constant-capacity",
            "constant-best",
            "da-nearest",
            "womig-dynamic")) {
      assertThat(standing.violations()).as(standing.name()).isZero();
      PAPER.put(standing.name().replace(" (zoo)", ""), standing);
    }
  }

  private static double bits(String id) {
    return PAPER.get(id).objective();
  }

  @Test
  void tdPlusIsLevelWithAnAssignmentByCapacity() {
    assertThat(bits("td3-plus"))
        .isLessThan(1.25 * bits("constant-capacity"))
        .isLessThan(bits("da-nearest"))
        .isLessThan(bits("womig-dynamic"));
    assertThat(PAPER.get("td3-plus").components().get("migrationFailed")).isLessThanOrEqualTo(0.1);
  }

  @Test
  void pairsUseTheState() {
    Standing pairs = PAPER.get("td3-pairs-plus");
    assertThat(pairs.objective()).isLessThan(0.5 * bits("constant-best"));
    assertThat(pairs.frozen()).isGreaterThan(2 * pairs.objective());
    assertThat(pairs.stateDependence()).isGreaterThan(0.2);
    assertThat(pairs.components().get("migrationFailed")).isZero();
  }

  @Test
  void asPrintedItIsAlmostAConstant() {
    Standing printed = PAPER.get("td3");
    assertThat(printed.flips()).isLessThan(0.02);
    assertThat(printed.objective())
        .isGreaterThan(bits("constant-capacity"))
        .isLessThan(bits("womig-dynamic"));
  }

  @Test
  void oneScorerFitsAnySize() {
    List<Standing> other =
        evaluate(
            "paper",
            Map.of("users", "90", "servers", "5", "slots", "5", "leastWeightLoad", "0.9"),
            1,
            "td3-pairs-plus",
            "constant-best");
    assertThat(other.get(0).objective()).isLessThan(other.get(1).objective());
  }

  @ParameterizedTest
  @ValueSource(strings = {"td3", "td3-plus", "td3-pairs-plus"})
  void smallPoliciesAreThere(String id) {
    assertThat(evaluate("small", Map.of(), 1, id).get(0).violations()).isZero();
  }
}
