package io.gapstone.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static List<Standing> evaluate(String family, int slotGaps, String... solvers) {
    return Evaluation.run(
        new EvaluationRequest(
            family,
            "small",
            Map.of(),
            2,
            List.of(),
            List.of(solvers),
            slotGaps,
            Optional.empty(),
            0),
        what -> {});
  }

  @Test
  void aConstantPolicyDoesNotLookAtTheState() {
    Standing constant = evaluate("dtasm", 0, "constant-capacity").get(0);
    assertThat(constant.flips()).isZero();
    assertThat(constant.stateDependence()).isZero();
    assertThat(constant.frozen()).isEqualTo(constant.objective());
    assertThat(constant.apart().get("constant-best")).isPositive();
    assertThat(constant.violations()).isZero();
  }

  @Test
  void aRandomPolicyFlipsWithoutLookingAtTheState() {
    Standing random = evaluate("dtasm", 0, "random").get(0);
    assertThat(random.flips()).isGreaterThan(0.5);
    assertThat(random.stateDependence()).isLessThan(0.1);
  }

  @Test
  void aRuleThatFollowsTheUserDoes() {
    Standing nearest = evaluate("dtasm", 0, "nearest").get(0);
    assertThat(nearest.flips()).isPositive();
    assertThat(nearest.stateDependence()).isEqualTo(nearest.flips());
    assertThat(nearest.frozen()).isNotEqualTo(nearest.objective());
    assertThat(nearest.moves()).isBetween(0.01, 1.0);
    assertThat(nearest.apart()).doesNotContainKey("nearest");
    assertThat(nearest.apartFromNearest().orElseThrow())
        .isEqualTo(nearest.apart().get(nearest.nearestRule().orElseThrow()));
  }

  @Test
  void coarseWeightsAreComparedWithThoseThatAreShipped() {
    List<Standing> both = evaluate("delay-energy", 0, "dqn-plus", "dqn-plus:weights=int8");
    assertThat(both.get(0).apart()).doesNotContainKey("dqn-plus");
    assertThat(both.get(1).apart().get("dqn-plus")).isBetween(0.0, 0.2);
    assertThat(both.get(1).objective())
        .isCloseTo(both.get(0).objective(), within(0.1 * both.get(0).objective()));
  }

  @Test
  void rulesThatAreTheSameAreFound() {
    Standing stay = evaluate("delay-energy", 0, "stay").get(0);
    assertThat(stay.moves()).isZero();
    assertThat(stay.components().get("moves")).isZero();
  }

  @Test
  void slotGapsAreMeasuredWhereAsked() {
    Standing stay = evaluate("delay-energy", 1, "stay").get(0);
    assertThat(stay.slotGap().orElseThrow()).isPositive();
    assertThat(evaluate("delay-energy", 0, "stay").get(0).slotGap()).isEmpty();
  }

  @Test
  void boundsOfWholeInstances() {
    Standing stay =
        Evaluation.run(
                new EvaluationRequest(
                    "delay-energy",
                    "small",
                    Map.of(),
                    1,
                    List.of(),
                    List.of("stay"),
                    0,
                    Optional.of("lagrangian"),
                    20),
                what -> {})
            .get(0);
    assertThat(stay.horizonGap().orElseThrow()).isBetween(0.0, 1.0);
  }

  @Test
  void theIntervalIsAroundTheInterquartileMean() {
    Standing nearest = evaluate("lyapunov", 0, "nearest").get(0);
    assertThat(nearest.interquartile().estimate())
        .isBetween(nearest.interquartile().low(), nearest.interquartile().high());
    // two instances: nothing is cut, so it is the mean
    assertThat(nearest.interquartile().estimate()).isEqualTo(nearest.objective(), within(1e-12));
    assertThat(nearest.worst()).isEqualTo(nearest.objective());
  }

  private static Standing component(String name) {
    return Evaluation.run(
            new EvaluationRequest(
                "delay-energy",
                "small",
                Map.of(),
                2,
                List.of(),
                List.of("dist"),
                0,
                Optional.empty(),
                0,
                Optional.of(name)),
            what -> {})
        .get(0);
  }

  private static List<Standing> bounded(Optional<String> component) {
    return Evaluation.run(
        new EvaluationRequest(
            "delay-energy",
            "small",
            Map.of(),
            2,
            List.of(),
            List.of("stay", "dist", "am"),
            0,
            Optional.of("lagrangian"),
            20,
            component),
        what -> {});
  }

  @Test
  void theBoundOfWhatIsDecidedFollowsFromTheObjectives() {
    List<Standing> whole = bounded(Optional.empty());
    List<Standing> decided = bounded(Optional.of("decisionCost"));
    for (int k = 0; k < whole.size(); k++) {
      double bound = decided.get(k).bound().orElseThrow();
      assertThat(bound).isCloseTo(decided.get(0).bound().orElseThrow(), within(1e-12));
      assertThat(bound).isBetween(0.0, decided.get(k).objective());
      int slots = 6;
      assertThat(slots * (decided.get(k).objective() - bound))
          .isCloseTo(whole.get(k).objective() - whole.get(k).bound().orElseThrow(), within(1e-9));
      assertThat(decided.get(k).horizonGap().orElseThrow())
          .isGreaterThan(whole.get(k).horizonGap().orElseThrow());
    }
  }

  @Test
  void otherComponentsHaveNoBound() {
    Standing stay = bounded(Optional.of("energy")).get(0);
    assertThat(stay.bound()).isEmpty();
    assertThat(stay.horizonGap()).isPresent();
  }

  @Test
  void aComponentMayBeMeasuredInTheObjectivesPlace() {
    Standing dist = component("decisionCost");
    assertThat(dist.objective()).isEqualTo(dist.components().get("decisionCost"), within(1e-12));
    assertThat(dist.worst()).isEqualTo(dist.objective());
    assertThat(dist.frozen()).isNotEqualTo(dist.objective());
    assertThatThrownBy(() -> component("decisionCosts"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("there is no component of delay-energy 'decisionCosts'")
        .hasMessageContaining("Maybe decisionCost?");
  }
}
