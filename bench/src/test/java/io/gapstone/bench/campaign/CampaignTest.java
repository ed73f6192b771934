package io.gapstone.bench.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Instance;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.InstanceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignTest {

  private static final String SUITE =
      """
      suite: tiny
      limits: {nodes: 500, megabytes: 1024}
      runs:
        - families: [smra, lyapunov]
          seeds: [1, 2]
          solvers: [never-migrate, nearest]
        - families: [lyapunov]
          scopes: [slot]
          solvers: [exact]
      """;

  @TempDir Path temp;

  @Test
  void theNumberOfWorkersChangesNothingAndResumingGoesOn() throws IOException {
    Path one = temp.resolve("one");
    Campaign.Summary first = run(one, false, 1, new Silent());
    assertThat(first.failed()).isZero();
    Path two = temp.resolve("two");
    assertThatThrownBy(() -> run(two, false, 2, new StopAfter(3)))
        .hasMessage("stopped by the test");
    int before = count(two);
    assertThat(before).isBetween(3, first.runs() - 1);
    Campaign.Summary second = run(two, true, 2, new Silent());
    assertThat(second.skipped()).isEqualTo(before);
    assertThat(rows(two)).isEqualTo(rows(one));
    assertThat(run(two, true, 1, new Silent()).skipped()).isEqualTo(first.runs());
  }

  @Test
  void gapsAreToCertifiedBoundsAndLyapunovsAtOwnMoves() {
    Path folder = temp.resolve("c");
    run(folder, false, 2, new Silent());
    List<GapTable.Line> lines;
    try (ResultsDatabase database =
        ResultsDatabase.open(folder.resolve(ResultsDatabase.FILE), true)) {
      lines = GapTable.of(RunRows.of(database));
    }
    assertThat(lines).allMatch(line -> line.boundKind().equals("certified"));
    assertThat(lines).allMatch(line -> line.gap().orElseThrow().low() >= 0);
    assertThat(lines)
        .filteredOn(line -> line.solver().equals("nearest"))
        .allMatch(line -> line.slotGap().orElseThrow().estimate() > 0);
  }

  /** An instance that is gone when its turn comes is a failure among alike instances. */
  @Test
  void runsThatCannotLoadTheirInstanceAreNotDropped() throws IOException {
    Path here = Files.createDirectories(temp.resolve("library"));
    Path stored = write(Catalogue.of("smra"), here);
    Suite suite =
        Suite.parse(
            "s.yaml",
            "runs: [{instances: [" + stored + "], solvers: [never-migrate], metrics: [slot-gap]}]",
            temp,
            Map.of());
    Path folder = temp.resolve("gone");
    CampaignProgress deletes =
        new Silent() {
          @Override
          public void begin(int runs, int finished) {
            assertThat(stored.toFile().delete()).isTrue();
          }
        };
    assertThat(Campaign.run(suite, folder, false, 1, "test", deletes).failed()).isEqualTo(1);
    try (ResultsDatabase database =
        ResultsDatabase.open(folder.resolve(ResultsDatabase.FILE), true)) {
      List<GapTable.Line> lines = GapTable.of(RunRows.of(database));
      assertThat(lines).hasSize(1);
      assertThat(lines.get(0).failed()).isEqualTo(1);
      assertThat(lines.get(0).group()).isEqualTo(new RunRow.Group("smra", "small", 10, 6, 6));
      assertThat(lines.get(0).kind()).isEqualTo("heuristic");
      ResultsCsv.write(database, folder.resolve(ResultsCsv.FILE));
    }
    assertThat(Files.readString(folder.resolve(ResultsCsv.FILE)))
        .contains("REFUSED")
        .contains("never-migrate");
  }

  private static <I extends Instance> Path write(FamilyFiles<I, ?> files, Path folder) {
    I instance = files.generator().generate("small", 1, new TreeMap<>());
    return folder.resolve(InstanceFiles.write(folder, files, instance).name() + ".json.gz");
  }

  @Test
  void foldersAndDatabasesThatDoNotFitAreRefused() throws IOException {
    Path folder = temp.resolve("c");
    run(folder, false, 2, new Silent());
    assertThatThrownBy(() -> run(folder, false, 1, new Silent()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("holds a campaign already; give --resume");
    Suite other = Suite.parse("o.yaml", SUITE.replace("500", "600"), temp, Map.of());
    assertThatThrownBy(() -> Campaign.run(other, folder, true, 1, "", new Silent()))
        .hasMessageContaining("was begun with another suite");
    Path file = folder.resolve(ResultsDatabase.FILE);
    Files.write(
        file,
        "no database at all, but long enough to be taken for one".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> run(folder, true, 1, new Silent()))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + " is damaged, or no results database; it is left as it is.");
    assertThatThrownBy(() -> run(temp.resolve("none"), true, 1, new Silent()))
        .hasMessageContaining("does not exist; it must be a campaign's results.");
  }

  private static Campaign.Summary run(
      Path folder, boolean resume, int workers, CampaignProgress progress) {
    Suite suite = Suite.parse("tiny.yaml", SUITE, folder, Map.of());
    return Campaign.run(suite, folder, resume, workers, "test", progress);
  }

  private static int count(Path folder) {
    try (ResultsDatabase database =
        ResultsDatabase.open(folder.resolve(ResultsDatabase.FILE), true)) {
      return database.finished().size();
    }
  }

  /** Every column that is no time. */
  private static List<String> rows(Path folder) {
    try (ResultsDatabase database =
        ResultsDatabase.open(folder.resolve(ResultsDatabase.FILE), true)) {
      List<String> rows = new ArrayList<>();
      for (String sql :
          List.of(
              "SELECT id || key || instance || ending || reason || coalesce(status, '')"
                  + " || coalesce(objective, '') || coalesce(bound, '') || bound_kind || feasible"
                  + " || components || bound_group FROM run ORDER BY id",
              "SELECT run || '/' || slot || objective || bound || difference FROM slot ORDER BY run,"
                  + " slot",
              "SELECT sha256 || name || load_ratios || parameters FROM instance ORDER BY sha256",
              "SELECT run || instance || value || kind FROM bound ORDER BY run")) {
        rows.addAll(database.query(sql, row -> row.getString(1)));
      }
      assertThat(rows).doesNotContainNull();
      return rows;
    }
  }

  private static class Silent implements CampaignProgress {
    @Override
    public void begin(int runs, int finished) {}

    @Override
    public void started(RunSpec spec) {}

    @Override
    public void finished(RunSpec spec, RunResult result) {}

    @Override
    public void end() {}
  }

  /** Ends a campaign as a kill would: results that were not written are lost. */
  private static final class StopAfter extends Silent {
    private int left;

    StopAfter(int left) {
      this.left = left;
    }

    @Override
    public void finished(RunSpec spec, RunResult result) {
      if (--left == 0) {
        throw new IllegalStateException("stopped by the test");
      }
    }
  }
}
