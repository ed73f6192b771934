package io.gapstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.bench.campaign.RunRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FrontsTest {

  /** Up to (4, 4) the points dominate 3 + 2 + 1 = 6, and (2, 3) alone 2 of it. */
  private static final ReportCampaign.Front FRONT =
      new ReportCampaign.Front(
          9,
          "delay-energy",
          "i",
          "exact",
          3,
          List.of("delay", "energy"),
          List.of("delaySeconds", "energy"),
          List.of(4.0, 4.0),
          6,
          1,
          true,
          List.of(List.of(1.0, 3.0, 1.0), List.of(2.0, 2.0, 1.0), List.of(3.0, 1.0, 1.0)),
          List.of());

  private static ReportRun run(String solver, String instance, String place) {
    RunRow row =
        new RunRow(
            1,
            new RunRow.Group("delay-energy", "small", 2, 2, 2),
            "i",
            "i",
            0,
            solver,
            "heuristic",
            "slot",
            "DONE",
            true,
            Optional.of(5.0),
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
        instance,
        place,
        solver,
        new TreeMap<>(),
        1,
        "FEASIBLE",
        "",
        "i.json.gz",
        new TreeMap<>(Map.of("delaySeconds", 2.0, "energy", 3.0, "moves", 7.0)),
        Optional.empty());
  }

  @Test
  void outcomesInTheSameSlotStandBesideTheFront() {
    ReportCampaign.Front front =
        Fronts.among(
            List.of(
                run("here", "hash", "slot 3"),
                run("elsewhere", "other", "slot 3"),
                run("later", "hash", "slot 4")),
            "hash",
            FRONT);
    assertThat(front.others()).hasSize(1);
    ReportCampaign.Other other = front.others().get(0);
    assertThat(other.solver()).isEqualTo("here");
    assertThat(other.first()).isEqualTo(2);
    assertThat(other.second()).isEqualTo(3);
    assertThat(other.ratio()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(front.points()).isEqualTo(FRONT.points());
  }
}
