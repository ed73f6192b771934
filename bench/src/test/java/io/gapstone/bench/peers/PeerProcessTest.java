package io.gapstone.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerProcessTest {

  private static PeerTask task(String id) {
    return PeerTasks.all().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aSlotIsProvenByBoth() {
    PeerProcess process = new PeerProcess(4096, 60);
    Measured ours = process.run(task("smra-70x60"), "exact", 5, 2);
    Measured theirs = process.run(task("smra-70x60"), "milp-scip", 5, 20);
    assertThat(ours.proven()).isTrue();
    assertThat(ours.boundKind()).isEqualTo("certified");
    assertThat(ours.solves()).isGreaterThan(1);
    assertThat(theirs.proven()).isTrue();
    assertThat(theirs.boundKind()).isEqualTo("claimed");
    assertThat(theirs.objective() / ours.objective()).isBetween(1 - 1e-5, 1 + 1e-5);
  }

  @Test
  void whoTakesTooLongOrTooMuchIsKilledAndRecorded() {
    Measured late = new PeerProcess(4096, 0.2).run(task("isma-40x6"), "exact", 1, 0.1);
    assertThat(late.status()).isEqualTo("KILLED");
    assertThat(late.note()).contains("ran longer than");
    Measured large = new PeerProcess(8, 60).run(task("isma-40x6"), "exact", 1, 5);
    assertThat(large.status()).isEqualTo("KILLED");
    assertThat(large.note()).contains("of 8 MB");
  }

  @Test
  void whatDoesNotExistIsRecordedAsFailed() {
    Measured none = new PeerProcess(4096, 60).run(task("front-60x24"), "exakt", 1, 5);
    assertThat(none.status()).isEqualTo("FAILED");
    assertThat(none.note()).contains("Maybe exact?");
  }

  @Test
  void aLineReadsBack() {
    Measured one = new Measured("OPTIMAL", 1.5, 1.25, "claimed", 0.2, 3e-5, 7, "a = b");
    assertThat(Measured.of(one.line())).isEqualTo(one);
    Measured none = Measured.failed("KILLED", 2, "");
    assertThat(Measured.of(none.line())).isEqualTo(none);
  }

  @Test
  void ratiosSayHowMuchWorse() {
    PeerTask task = task("smra-70x60");
    Map<String, Measured> results = new LinkedHashMap<>();
    results.put("exact", new Measured("OPTIMAL", 1, 1, "certified", 0, 0.002, 9, ""));
    results.put("milp-scip", new Measured("OPTIMAL", 1, 1, "claimed", 0, 0.5, 2, ""));
    results.put("milp-highs", new Measured("TIME_LIMIT", 1, 0.9, "claimed", 1.0 / 9, 60, 1, ""));
    PeerRow row = new PeerRow(task, results);
    assertThat(row.timeRatio("milp-scip")).isEqualTo(250);
    assertThat(row.cell("exact")).isEqualTo("2.00 ms proven");
    assertThat(row.cell("milp-scip")).isEqualTo("500 ms proven (250 x)");
    assertThat(row.cell("milp-highs")).isEqualTo("60.0 s, gap 0.11 (over 30,000 x)");
    results.put("exact", new Measured("TIME_LIMIT", 1, 0.99, "certified", 0.01, 1, 1, ""));
    assertThat(row.gapRatio("milp-highs")).isBetween(11.1, 11.2);
    assertThat(Peers.markdown(List.of(row)))
        .contains("| task | target | ours | `milp-scip` | `milp-highs` |")
        .contains("(gap 11.1 x)");
  }

  @Test
  void tasksHaveNamesOfTheirOwn() {
    assertThat(PeerTasks.all().stream().map(PeerTask::id)).doesNotHaveDuplicates();
    assertThat(PeerTasks.all()).anyMatch(PeerTask::quick).hasSizeGreaterThan(15);
  }
}
