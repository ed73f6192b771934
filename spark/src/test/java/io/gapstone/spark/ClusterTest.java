package io.gapstone.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same suite by worker processes, by threads of Spark, and by a master with two workers: with
 * instances and a policy that executors cannot find unless they are sent, a run that is refused and
 * one that is killed.
 */
class ClusterTest {

  private static final Path ZOO = Path.of("../learners/zoo").toAbsolutePath().normalize();

  private static final String SUITE =
      """
      suite: cluster
      limits: {nodes: 2000, megabytes: 512}
      runs:
        - instances: [instance.json.gz]
          metrics: [slot-gap]
          solvers:
            - greedy-fair
            - {id: ddpg, policy: %s}
            - {id: ddpg, policy: /nowhere/policy}
        - families: [smra, lyapunov, delay-energy]
          seeds: [1..8]
          metrics: [slot-gap]
          solvers: [never-migrate, nearest, myopic]
        - families: [dtasm]
          users: [50000]
          scopes: [slot]
          solvers: [nearest]
          limits: {megabytes: 64}
      """;

  @TempDir static Path temp;

  private static Path suite;
  private static List<String> expected;

  @BeforeAll
  static void locally() throws IOException, InterruptedException, SQLException {
    Path drawn = temp.resolve("drawn");
    Process generate =
        new ProcessBuilder(
                "../gapstone",
                "generate",
                "--family",
                "smra",
                "--profile",
                "small",
                "--count",
                "1",
                "--seed",
                "9",
                "--out",
                drawn.toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("drawn.out").toFile())
            .start();
    assertThat(Campaigns.end(generate)).isZero();
    try (Stream<Path> files = Files.list(drawn)) {
      Path file = files.filter(f -> f.toString().endsWith(".json.gz")).findFirst().orElseThrow();
      Files.move(file, temp.resolve("instance.json.gz"));
    }
    suite = temp.resolve("suite.yaml");
    Files.writeString(suite, String.format(Locale.ROOT, SUITE, ZOO.resolve("smra/ddpg/small")));
    Path folder = temp.resolve("local");
    int exit = Campaigns.run(suite, folder);
    assertThat(exit).as(Campaigns.output(folder)).isEqualTo(1);
    expected = Campaigns.rows(folder);
    assertThat(expected)
        .anyMatch(row -> row.contains("REFUSED") && row.contains("/nowhere/policy"))
        .anyMatch(row -> row.contains("OUT_OF_MEMORY"));
  }

  @Test
  void threadsOfSparkGiveWhatWorkerProcessesGive()
      throws IOException, InterruptedException, SQLException {
    Path folder = temp.resolve("threads");
    assertThat(Campaigns.run(suite, folder, "--engine", "spark", "--workers", "2")).isEqualTo(1);
    assertThat(Campaigns.rows(folder)).isEqualTo(expected);
  }

  @Test
  void aClusterThatLosesAWorkerGivesTheSame()
      throws IOException, InterruptedException, SQLException {
    Path folder = temp.resolve("cluster");
    try (Cluster cluster = new Cluster(Files.createDirectory(temp.resolve("spark")), 2)) {
      Process campaign =
          Campaigns.start(suite, folder, "--engine", "spark", "--master", cluster.url());
      Campaigns.waitForResults(campaign, folder, 4);
      cluster.kill(0);
      assertThat(Campaigns.results(folder)).isLessThan(44);
      assertThat(Campaigns.end(campaign)).as(Campaigns.output(folder)).isEqualTo(1);
    }
    assertThat(Campaigns.output(folder)).contains("executor 0 on", "executor 1 on", "is lost (");
    assertThat(Campaigns.rows(folder)).isEqualTo(expected);
  }

  @Test
  void whatOneEngineBeganTheOtherEnds() throws IOException, InterruptedException, SQLException {
    Path folder = temp.resolve("mixed");
    String[][] engines = {{"--workers", "1"}, {"--engine", "spark", "--workers", "1", "--resume"}};
    for (int k = 0; k < engines.length; k++) {
      Process campaign = Campaigns.start(suite, folder, engines[k]);
      Campaigns.waitForResults(campaign, folder, 6 * (k + 1));
      campaign.destroyForcibly().waitFor();
      assertThat(Campaigns.results(folder)).isBetween(6 * (k + 1), 43);
    }
    assertThat(Campaigns.run(suite, folder, "--resume")).isEqualTo(1);
    assertThat(Campaigns.rows(folder)).isEqualTo(expected);
  }

  @Test
  void aMasterThatIsNotThereIsOneSentence() throws IOException, InterruptedException {
    Path folder = temp.resolve("none");
    assertThat(Campaigns.run(suite, folder, "--engine", "spark", "--master", "spark://127.0.0.1:1"))
        .isEqualTo(2);
    assertThat(Campaigns.output(folder))
        .contains("gapstone: there is no Spark master at spark://127.0.0.1:1 (");
    assertThat(folder).doesNotExist();
  }
}
