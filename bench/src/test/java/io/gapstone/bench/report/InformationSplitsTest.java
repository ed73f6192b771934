package io.gapstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.bench.campaign.RunRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InformationSplitsTest {

  private static final RunRow.Group GROUP = new RunRow.Group("isma", "small", 8, 3, 6);

  private final List<ReportRun> runs = new ArrayList<>();

  private void add(
      String solver, String kind, Map<String, String> settings, String instance, double gap) {
    runs.add(run(GROUP, "horizon", solver, kind, settings, instance, Optional.of(gap)));
  }

  private static ReportRun run(
      RunRow.Group group,
      String scope,
      String solver,
      String kind,
      Map<String, String> settings,
      String instance,
      Optional<Double> gap) {
    RunRow row =
        new RunRow(
            1,
            group,
            instance,
            instance,
            0,
            settings.isEmpty() ? solver : solver + " " + settings,
            kind,
            scope,
            "DONE",
            true,
            Optional.of(1.0),
            gap,
            "certified",
            gap.map(g -> g / 2),
            1,
            3,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new ReportRun(
        row,
        instance,
        scope,
        solver,
        new TreeMap<>(settings),
        1,
        "FEASIBLE",
        "",
        "i.json.gz",
        new TreeMap<>(),
        Optional.empty());
  }

  private void addAll(String instance, double plus, double full, double myopic, double stay) {
    add("isma-plus", "learned", Map.of(), instance, plus);
    add("isma-full", "learned", Map.of(), instance, full);
    add("myopic", "exact", Map.of(), instance, myopic);
    add("stay", "heuristic", Map.of(), instance, stay);
  }

  @Test
  void partsSumUpToTheGap() {
    addAll("a", 0.10, 0.07, 0.01, 0.4);
    addAll("b", 0.20, 0.15, 0.03, 0.6);
    List<InformationSplits.Split> splits = InformationSplits.of(runs);
    assertThat(splits)
        .extracting(InformationSplits.Split::solver)
        .containsExactly("isma-plus", "stay");
    InformationSplits.Split plus = splits.get(0);
    assertThat(plus.twin()).isEqualTo("isma-full");
    assertThat(plus.instances()).isEqualTo(2);
    assertThat(plus.gap()).isCloseTo(0.15, within(1e-12));
    assertThat(plus.slotGap().orElseThrow()).isCloseTo(0.075, within(1e-12));
    assertThat(plus.information().orElseThrow()).isCloseTo(0.04, within(1e-12));
    assertThat(plus.planning().orElseThrow()).isCloseTo(0.09, within(1e-12));
    assertThat(plus.myopia()).isCloseTo(0.02, within(1e-12));
    assertThat(plus.information().orElseThrow() + plus.planning().orElseThrow())
        .isCloseTo(plus.lost(), within(1e-12));
    InformationSplits.Split stay = splits.get(1);
    assertThat(stay.twin()).isEmpty();
    assertThat(stay.information()).isEmpty();
    assertThat(stay.lost()).isCloseTo(0.48, within(1e-12));
  }

  @Test
  void onlyInstancesThatAllSolvedAreCompared() {
    addAll("a", 0.10, 0.07, 0.01, 0.4);
    add("isma-plus", "learned", Map.of(), "b", 9);
    add("myopic", "exact", Map.of(), "b", 0);
    InformationSplits.Split plus = InformationSplits.of(runs).get(0);
    assertThat(plus.instances()).isEqualTo(1);
    assertThat(plus.gap()).isCloseTo(0.10, within(1e-12));
  }

  @Test
  void theTwinHasTheSameSettingsAndTheBestMyopicRunCounts() {
    addAll("a", 0.10, 0.07, 0.03, 0.4);
    add("myopic", "exact", Map.of("work", "9"), "a", 0.01);
    add("isma-plus", "learned", Map.of("period", "2"), "a", 0.3);
    List<InformationSplits.Split> splits = InformationSplits.of(runs);
    assertThat(splits).allMatch(s -> Math.abs(s.myopia() - 0.01) < 1e-12);
    InformationSplits.Split slower =
        splits.stream().filter(s -> s.solver().contains("period")).findFirst().orElseThrow();
    assertThat(slower.twin()).isEmpty();
    assertThat(slower.information()).isEmpty();
  }

  @Test
  void nothingIsSaidWhereSomethingIsMissing() {
    add("isma-plus", "learned", Map.of(), "a", 0.1);
    add("isma-full", "learned", Map.of(), "a", 0.05);
    assertThat(InformationSplits.of(runs)).isEmpty();
    runs.add(run(GROUP, "horizon", "myopic", "exact", Map.of(), "a", Optional.empty()));
    runs.add(run(GROUP, "slot", "myopic", "exact", Map.of(), "a", Optional.of(0.0)));
    assertThat(InformationSplits.of(runs)).isEmpty();
    RunRow.Group other = new RunRow.Group("smra", "small", 8, 3, 6);
    List<ReportRun> seen = new ArrayList<>();
    for (String solver : List.of("pdqn", "myopic")) {
      String kind = solver.equals("pdqn") ? "learned" : "exact";
      seen.add(run(other, "horizon", solver, kind, Map.of(), "a", Optional.of(0.1)));
    }
    assertThat(InformationSplits.of(seen)).isEmpty();
  }
}
