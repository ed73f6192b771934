package io.gapstone.bench.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the whole command at random points, again and again, and resumes it. */
class CampaignKillTest {

  private static final int KILLS = 4;
  private static final String SUITE =
      """
      limits: {nodes: 2000, megabytes: 512}
      runs:
        - families: [smra, isma, lyapunov, delay-energy]
          seeds: [1..3]
          metrics: [slot-gap]
          solvers: [never-migrate, stay, nearest, myopic]
      """;

  @TempDir Path temp;

  @Test
  void killedAndResumedItEndsWithTheSameResults() throws IOException, InterruptedException {
    Path suite = temp.resolve("suite.yaml");
    Files.writeString(suite, SUITE);
    Path whole = temp.resolve("whole");
    assertThat(finish(suite, whole, false)).isZero();
    Path killed = temp.resolve("killed");
    Draws draws = Draws.of(7, "kills");
    boolean begun = false;
    for (int k = 0; k < KILLS; k++) {
      Process process = start(suite, killed, begun);
      process.waitFor(500 + draws.index(2500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      begun = Files.exists(killed.resolve(ResultsDatabase.FILE));
    }
    assertThat(finish(suite, killed, begun)).isZero();
    assertThat(rows(killed)).isEqualTo(rows(whole));
  }

  private int finish(Path suite, Path folder, boolean resume)
      throws IOException, InterruptedException {
    Process process = start(suite, folder, resume);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private Process start(Path suite, Path folder, boolean resume) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "io.gapstone.bench.cli.Main",
                "run",
                suite.toString(),
                "--out",
                folder.toString(),
                "--workers",
                "2"));
    if (resume) {
      command.add("--resume");
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectErrorStream(true).redirectOutput(temp.resolve("output").toFile());
    return builder.start();
  }

  private static ResultsDatabase database(Path folder) {
    return ResultsDatabase.open(folder.resolve(ResultsDatabase.FILE), false);
  }

  private static List<String> rows(Path folder) {
    try (ResultsDatabase database = database(folder)) {
      List<String> rows =
          database.query(
              "SELECT id || key || ending || objective || components FROM run ORDER BY id",
              row -> row.getString(1));
      rows.addAll(
          database.query(
              "SELECT run || '/' || slot || objective || bound FROM slot ORDER BY run, slot",
              row -> row.getString(1)));
      return rows;
    }
  }
}
