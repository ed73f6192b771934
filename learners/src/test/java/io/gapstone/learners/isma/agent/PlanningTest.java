package io.gapstone.learners.isma.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.learners.isma.planning.PlanSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanningTest {

  private static final PlanSettings LIGHT = new PlanSettings(32, 4, 3, 8);

  private static Planning of(Isma agent, Map<String, String> settings) {
    return IsmaHyper.of(Parameters.of(agent.id(), agent.hyperparameters(), settings)).planning();
  }

  @Test
  void printedAgentsDecideByThePapersSettingAndLearnByALightOne() {
    for (Isma agent : List.of(new Isma.Printed(), new Isma.Slsm(), new Isma.Dlsm())) {
      Planning planning = of(agent, Map.of());
      assertThat(planning.settings()).as(agent.id()).isEqualTo(PlanSettings.PAPER);
      assertThat(planning.settings().modelSteps()).isEqualTo(2_000_000);
      assertThat(planning.learning().settings()).isEqualTo(LIGHT);
    }
    PlanSettings plus = of(new Isma.Plus(), Map.of()).settings();
    assertThat(plus).isEqualTo(new PlanSettings(64, 5, 2, 8));
  }

  @Test
  void settingsAreNamedAndNumbersReplaceTheirs() {
    Isma agent = new Isma.Printed();
    assertThat(of(agent, Map.of("planner", "light")).settings()).isEqualTo(LIGHT);
    assertThat(of(agent, Map.of("candidates", "200", "iterations", "5")).settings())
        .isEqualTo(new PlanSettings(200, 5, 10, 100));
    assertThat(of(new Isma.Plus(), Map.of("planner", "paper")).settings())
        .isEqualTo(PlanSettings.PAPER);
    assertThat(of(new Isma.Plus(), Map.of("plan", "users")).settings()).isEqualTo(LIGHT);
    assertThat(of(agent, Map.of("trainingPlanner", "paper")).learning().settings())
        .isEqualTo(PlanSettings.PAPER);
  }

  @Test
  void whereAPolicyDecidesTheSettingMayBeAnother() {
    List<String> names =
        new Isma.Printed().decisionParameters().stream().map(Parameter::name).toList();
    assertThat(names).contains("planner", "candidates", "period").doesNotContain("trainingPlanner");
  }

  @Test
  void badSettingsAreRefused() {
    assertThatThrownBy(() -> of(new Isma.Printed(), Map.of("planner", "heavy")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("one of paper, light");
    assertThatThrownBy(() -> of(new Isma.Printed(), Map.of("elite", "1")).settings())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("at least 2");
  }
}
