package io.gapstone.learners.isma.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.learners.isma.planning.PlanSettings;
import java.util.HashMap;
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
    Isma agent = new Isma.Printed();
    Map<String, String> trained = Map.of("candidates", "5", "elite", "3", "horizon", "2");
    assertThat(decides(agent, trained, Map.of("discount", "0.5")))
        .isEqualTo(new PlanSettings(5, 200, 2, 3));
    assertThat(decides(agent, trained, Map.of("planner", "light"))).isEqualTo(LIGHT);
    assertThat(decides(agent, trained, Map.of("planner", "paper", "iterations", "7")))
        .isEqualTo(new PlanSettings(1000, 7, 10, 100));
  }

  private static PlanSettings decides(
      Isma agent, Map<String, String> trained, Map<String, String> set) {
    Map<String, String> all = new HashMap<>(trained);
    all.putAll(agent.decidingWith(set));
    return of(agent, all).settings();
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
