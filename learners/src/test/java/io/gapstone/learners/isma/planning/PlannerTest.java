package io.gapstone.learners.isma.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final PlanSettings SETTINGS = new PlanSettings(200, 20, 1, 20);

  private static Planner.Judge judge(java.util.function.ToDoubleFunction<float[]> worth) {
    return (plans, count, returns) -> {
      for (int i = 0; i < count; i++) {
        returns[i] = worth.applyAsDouble(plans[i]);
      }
    };
  }

  @Test
  void findsTheTopOfABowl() {
    float[] top = {0.3f, -0.7f, 0, 0.9f, -0.1f, 0.5f};
    float[] plan =
        new Planner(SETTINGS, 6)
            .plan(
                6,
                judge(
                    p -> {
                      double sum = 0;
                      for (int k = 0; k < top.length; k++) {
                        sum -= (k + 1) * Math.pow(p[k] - top[k], 2);
                      }
                      return sum;
                    }),
                Draws.of(1, "plan"));
    for (int k = 0; k < top.length; k++) {
      assertThat(plan[k]).isCloseTo(top[k], within(0.01f));
    }
  }

  @Test
  void findsATopAtTheEdgeOfWhatIsAllowed() {
    float[] plan =
        new Planner(SETTINGS, 2).plan(2, judge(p -> p[0] - 3 * p[1]), Draws.of(2, "plan"));
    assertThat(plan[0]).isCloseTo(1, within(0.001f));
    assertThat(plan[1]).isCloseTo(-1, within(0.001f));
  }

  /** The higher of two hills, although the wider lower one is what most first plans see. */
  @Test
  void findsTheHigherOfTwoHills() {
    float[] plan =
        new Planner(SETTINGS, 1)
            .plan(
                1,
                judge(
                    p ->
                        2 * Math.exp(-Math.pow((p[0] - 0.8) / 0.15, 2))
                            + Math.exp(-Math.pow((p[0] + 0.5) / 0.4, 2))),
                Draws.of(3, "plan"));
    assertThat(plan[0]).isCloseTo(0.8f, within(0.01f));
  }

  /** A first step that costs, for a second one that earns more. */
  @Test
  void plansAhead() {
    Planner planner = new Planner(new PlanSettings(300, 20, 2, 30), 1);
    float[] plan =
        planner.plan(1, judge(p -> -p[0] + 4 * Math.max(0, p[0]) * p[1]), Draws.of(4, "plan"));
    assertThat(plan[0]).isCloseTo(1, within(0.01f));
    assertThat(plan[1]).isCloseTo(1, within(0.01f));
  }

  @Test
  void sameDrawsSamePlan() {
    Planner planner = new Planner(new PlanSettings(10, 3, 2, 4), 3);
    Planner.Judge judge = judge(p -> p[0] * p[1] - p[2] * p[2] + p[3]);
    float[] first = planner.plan(2, judge, Draws.of(5, "plan")).clone();
    assertThat(planner.plan(2, judge, Draws.of(5, "plan"))).containsExactly(first);
    assertThat(planner.plan(2, judge, Draws.of(6, "plan"))).isNotEqualTo(first);
  }

  @Test
  void anEliteOfMoreThanAllIsRefused() {
    assertThatThrownBy(() -> new PlanSettings(10, 1, 1, 11))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("11 plans of 10 candidates");
    assertThat(PlanSettings.PAPER.modelSteps()).isEqualTo(2_000_000);
  }
}
