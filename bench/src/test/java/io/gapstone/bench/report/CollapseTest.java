package io.gapstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.bench.campaign.RunRow;
import io.gapstone.bench.evaluate.Behaviour;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CollapseTest {

  private static ReportRun run(Behaviour behaviour) {
    RunRow row =
        new RunRow(
            1,
            new RunRow.Group("smra", "small", 2, 2, 2),
            "i",
            "i",
            0,
            "agent",
            "learned",
            "horizon",
            "DONE",
            true,
            Optional.of(1.0),
            Optional.empty(),
            "none",
            Optional.empty(),
            1,
            3,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new ReportRun(
        row,
        "i",
        "horizon",
        "agent",
        new TreeMap<>(),
        1,
        "FEASIBLE",
        "",
        "i.json.gz",
        new TreeMap<>(),
        Optional.ofNullable(behaviour));
  }

  /** Flips less noise, but never below 0; the rule whose mean distance is least. */
  @Test
  void meansByHand() {
    Collapse collapse =
        Collapse.of(
                List.of(
                    run(behaviour(0.2, 0.4, 0.1, 10, 12, 0.1, 0.3)),
                    run(behaviour(0.4, 0.1, 0.2, 10, 10, 0.5, 0.1)),
                    run(null)))
            .orElseThrow();
    assertThat(collapse.runs()).isEqualTo(2);
    assertThat(collapse.moves()).isCloseTo(0.3, within(1e-12));
    assertThat(collapse.stateDependence()).isCloseTo(0.15, within(1e-12));
    assertThat(collapse.frozen()).isCloseTo(0.1, within(1e-12));
    assertThat(collapse.nearestRule()).contains("never");
    assertThat(collapse.apart().orElseThrow()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void withoutALearnedPolicyThereIsNone() {
    assertThat(Collapse.of(List.of(run(null)))).isEmpty();
  }

  private static Behaviour behaviour(
      double moves,
      double flips,
      double noise,
      double objective,
      double frozen,
      double always,
      double never) {
    return new Behaviour(
        moves,
        flips,
        noise,
        objective,
        frozen,
        new TreeMap<>(Map.of("always", always, "never", never)));
  }
}
