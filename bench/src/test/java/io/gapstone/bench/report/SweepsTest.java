package io.gapstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.bench.campaign.RunRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SweepsTest {

  private static final RunRow.Group GROUP = new RunRow.Group("lyapunov", "small", 1, 2, 3);

  private static ReportRun run(String v, String other, double latency) {
    RunRow row =
        new RunRow(
            1,
            GROUP,
            "i",
            "i",
            0,
            "rule v=" + v,
            "heuristic",
            "horizon",
            "DONE",
            true,
            Optional.of(latency),
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
        "rule",
        new TreeMap<>(Map.of("v", v, "other", other)),
        1,
        "FEASIBLE",
        "",
        "i.json.gz",
        new TreeMap<>(Map.of("latency", latency)),
        Optional.empty());
  }

  @Test
  void valuesAscendAndComponentsAreMeans() {
    List<Sweeps.Sweep> sweeps =
        Sweeps.of(
            List.of(
                run("100", "a", 4),
                run("9", "a", 1),
                run("9", "a", 2),
                run("20", "a", 7),
                run("1", "b", 9)));
    assertThat(sweeps).hasSize(1);
    Sweeps.Sweep sweep = sweeps.get(0);
    assertThat(sweep.setting()).isEqualTo("v");
    assertThat(sweep.points()).extracting(Sweeps.Point::value).containsExactly(9.0, 20.0, 100.0);
    assertThat(sweep.points().get(0).components()).containsEntry("latency", 1.5);
    assertThat(sweep.points().get(0).runs()).isEqualTo(2);
    assertThat(sweep.points().get(2).solver()).isEqualTo("rule v=100");
  }

  @Test
  void twoValuesAndWordsAreNoSweep() {
    assertThat(Sweeps.of(List.of(run("1", "a", 1), run("2", "a", 1), run("x", "a", 1)))).isEmpty();
  }
}
