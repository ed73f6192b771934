package io.gapstone.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.core.Violation;
import io.gapstone.core.check.TinyProblem.Go;
import io.gapstone.core.check.TinyProblem.Hosts;
import io.gapstone.core.check.TinyProblem.Tiny;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three users, two servers with room for two; users 0 and 1 begin on server 0, user 2 on 1. */
class CheckerTest {

  private static final TinyProblem PROBLEM = new TinyProblem();
  private static final Tiny INSTANCE = new Tiny(3, 2, 2);

  /** User 1 moves to server 1 in slot 1: seconds 1 * 1 + 2 * 2 = 5, objective 5 / 2 + 1. */
  private static final List<Go> GOOD = List.of(go(0, 0, 1), go(0, 1, 1));

  private static final double OBJECTIVE = 3.5;
  private static final Map<String, Double> COMPONENTS = Map.of("seconds", 5.0, "moves", 1.0);

  private static Go go(Integer... hosts) {
    return new Go(List.of(hosts));
  }

  private static CheckReport horizon(List<Go> go, double objective, Map<String, Double> parts) {
    return Checker.check(PROBLEM, INSTANCE, Scope.HORIZON, 0, go, objective, parts);
  }

  @Test
  void rightSolutionPasses() {
    CheckReport report = horizon(GOOD, OBJECTIVE, COMPONENTS);
    assertThat(report.passes()).isTrue();
    assertThat(report.feasible()).isTrue();
    assertThat(report.objective()).isEqualTo(OBJECTIVE);
    assertThat(report.components()).isEqualTo(COMPONENTS);
  }

  @Test
  void roundingOfTheStatedObjectiveIsForgiven() {
    assertThat(horizon(GOOD, OBJECTIVE * (1 + 1e-10), COMPONENTS).passes()).isTrue();
  }

  @Test
  void wrongObjectiveIsCaught() {
    for (double wrong : new double[] {3.5001, -3.5, 0, Double.NaN, Double.POSITIVE_INFINITY}) {
      CheckReport report = horizon(GOOD, wrong, COMPONENTS);
      assertThat(report.objectiveMatches()).isFalse();
      assertThat(report.componentsMatch()).isTrue();
      assertThat(report.feasible()).isTrue();
      assertThat(report.passes()).isFalse();
    }
  }

  @Test
  void wrongMissingAndInventedComponentsAreCaught() {
    CheckReport report = horizon(GOOD, OBJECTIVE, Map.of("seconds", 5.1, "luck", 7.0));
    assertThat(report.componentsMatch()).isFalse();
    assertThat(report.objectiveMatches()).isTrue();
    assertThat(report.mismatches().stream().map(Mismatch::sentence))
        .containsExactly(
            "components.luck is stated as 7.0; there is no such number.",
            "components.moves is not stated; it is 1.0.",
            "components.seconds is stated as 5.1; it is 5.0.");
  }

  @Test
  void violationsNameConstraintSlotServerAndAmount() {
    CheckReport report =
        horizon(
            List.of(go(0, 0, 0), go(1, 1, 1)), 6.0 / 2 + 4, Map.of("seconds", 6.0, "moves", 4.0));
    assertThat(report.mismatches()).isEmpty();
    assertThat(report.passes()).isFalse();
    assertThat(report.violations())
        .containsExactly(
            new Violation("room", 0, Violation.NONE, 0, 1),
            new Violation("room", 1, Violation.NONE, 1, 1));
  }

  @Test
  void slotScopeBeginsInTheInitialState() {
    CheckReport report =
        Checker.check(
            PROBLEM,
            INSTANCE,
            Scope.SLOT,
            1,
            List.of(go(0, 1, 1)),
            5,
            Map.of("seconds", 4.0, "moves", 1.0));
    assertThat(report.passes()).isTrue();
  }

  @Test
  void anyStateCanBeTheFirst() {
    CheckReport report =
        Checker.check(
            PROBLEM,
            INSTANCE,
            new Hosts(List.of(0, 1, 1)),
            1,
            List.of(go(0, 1, 1)),
            4,
            Map.of("seconds", 4.0, "moves", 0.0));
    assertThat(report.passes()).isTrue();
  }

  @Test
  void wrongNumberOfSlotsIsBadInput() {
    assertThatThrownBy(() -> horizon(GOOD.subList(0, 1), 1, Map.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the solution decides 1 slots; at horizon scope it must decide 2.");
    assertThatThrownBy(
            () -> Checker.check(PROBLEM, INSTANCE, Scope.HORIZON, 1, GOOD, 1, COMPONENTS))
        .hasMessage("firstSlot is 1; at horizon scope it must be 0.");
    assertThatThrownBy(() -> Checker.check(PROBLEM, INSTANCE, Scope.SLOT, 0, GOOD, 1, COMPONENTS))
        .hasMessage("the solution decides 2 slots; at slot scope it must decide 1.");
  }

  @Test
  void slotsOutsideTheInstanceAreBadInput() {
    List<Go> one = GOOD.subList(0, 1);
    for (int slot : new int[] {-1, 2, Integer.MAX_VALUE}) {
      assertThatThrownBy(
              () -> Checker.check(PROBLEM, INSTANCE, Scope.SLOT, slot, one, 1, COMPONENTS))
          .isInstanceOf(BadInputException.class)
          .hasMessageEndingWith("the instance has slots 0 to 1.");
    }
    Hosts hosts = PROBLEM.initialState(INSTANCE);
    assertThatThrownBy(() -> Checker.check(PROBLEM, INSTANCE, hosts, 0, List.of(), 0, COMPONENTS))
        .hasMessage("the solution has no decisions; there is nothing to check.");
  }
}
