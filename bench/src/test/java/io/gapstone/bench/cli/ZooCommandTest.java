package io.gapstone.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZooCommandTest {

  private static final String TRAIN =
      "zoo train --family lyapunov --algorithm two-rules --seeds 1..3 --evaluate 2 --json ";

  @TempDir private Path folder;

  private JsonNode train(String more, Path runs, Path zoo) {
    Cli cli = Cli.run(TRAIN + more + "--runs {} --zoo {}", runs, zoo);
    assertThat(cli.code()).as(cli.err()).isZero();
    return cli.json();
  }

  @Test
  void theBestSeedOnTuningInstancesIsShipped() throws IOException {
    Path zoo = folder.resolve("zoo");
    Path runs = folder.resolve("runs");
    JsonNode result = train("", runs, zoo);
    assertThat(result.get("runs")).hasSize(3);
    double best = Double.POSITIVE_INFINITY;
    for (JsonNode run : result.get("runs")) {
      best = Math.min(best, run.get("tuningObjective").asDouble());
    }
    int shipped = 0;
    for (JsonNode run : result.get("runs")) {
      if (run.get("shipped").asBoolean()) {
        shipped++;
        assertThat(run.get("tuningObjective").asDouble()).isEqualTo(best);
      }
    }
    assertThat(shipped).isEqualTo(1);
    JsonNode agent = result.get("evaluation").get("rows").get(0);
    assertThat(agent.get("objectivePerSeed")).hasSize(3);
    assertThat(Files.readString(runs.resolve("lyapunov/small/results.md")))
        .startsWith("| solver |")
        .contains("| two-rules | 3 |")
        .contains("| nearest |");

    JsonNode listed = Cli.run("zoo list --zoo {} --json", zoo).json().get("policies");
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).get("profile").asText()).isEqualTo("small");
    Cli verified = Cli.run("zoo verify {} --json", zoo);
    assertThat(verified.code()).as(verified.out()).isZero();
    assertThat(verified.json().get("policies").asInt()).isEqualTo(1);
  }

  @Test
  void howManyRunAtATimeChangesNothingAndRunsAreNotRepeated() {
    Path zoo = folder.resolve("zoo");
    JsonNode alone = train("--workers 1 ", folder.resolve("one"), zoo);
    JsonNode together = train("--workers 3 ", folder.resolve("three"), zoo);
    assertThat(together).isEqualTo(alone);
    Cli again =
        Cli.run(TRAIN + "--runs {} --zoo {}", folder.resolve("three"), folder.resolve("zoo"));
    assertThat(again.err()).contains("two-rules seed 3 is over").doesNotContain("episode 8");
    assertThat(again.json()).isEqualTo(alone);
  }

  @Test
  void hyperparametersMayBeSetForAllRuns() {
    JsonNode runs =
        train("--set rate=0.5 ", folder.resolve("runs"), folder.resolve("zoo")).get("runs");
    assertThat(runs)
        .hasSize(3)
        .allMatch(run -> run.get("command").asText().contains(" --set rate=0.5 "));
    Cli bad = Cli.run(TRAIN + "--set speed=1 --runs {}", folder.resolve("other"));
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err()).contains("speed");
  }

  @Test
  void retrainingGivesTheSame() throws IOException {
    Path zoo = folder.resolve("zoo");
    train("", folder.resolve("runs"), zoo);
    Path policy = zoo.resolve("lyapunov/two-rules/small");
    Cli same = Cli.run("zoo retrain {} --out {} --json", policy, folder.resolve("again"));
    assertThat(same.code()).as(same.err()).isZero();
    assertThat(same.json().get("sameWeights").asBoolean()).isTrue();
    assertThat(same.json().get("sameCurve").asBoolean()).isTrue();
    assertThat(folder.resolve("again/weights.safetensors"))
        .hasSameBinaryContentAs(policy.resolve("weights.safetensors"));
  }

  @Test
  void damageIsFound() throws IOException {
    Path zoo = folder.resolve("zoo");
    train("", folder.resolve("runs"), zoo);
    Path policy = zoo.resolve("lyapunov/two-rules/small");
    Path elsewhere = Files.createDirectories(zoo.resolve("lyapunov/three-rules"));
    Files.move(policy, elsewhere.resolve("small"));
    assertDefect(zoo, "belongs in");
    Files.createDirectories(policy);
    Files.move(
        elsewhere.resolve("small"), policy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(policy.resolve("curve.csv"), "episode\n");
    assertDefect(zoo, "is not the curve");
    Files.delete(policy.resolve("weights.safetensors"));
    assertDefect(zoo, "does not exist");
  }

  private static void assertDefect(Path zoo, String sentencePart) {
    Cli cli = Cli.run("zoo verify {} --json", zoo);
    assertThat(cli.code()).isEqualTo(1);
    JsonNode defects = cli.json().get("defects");
    assertThat(defects).hasSize(1);
    assertThat(defects.get(0).asText()).contains(sentencePart);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoo",
        "zoo train --family lyapunov",
        "zoo train --family lyapunow --runs {}",
        "zoo train --family lyapunov --algorithm two --runs {}",
        "zoo train --family lyapunov --algorithm two-rules --seeds x --runs {}",
        "zoo train --family lyapunov --algorithm two-rules --seeds 5..1 --runs {}",
        "zoo train --family lyapunov --algorithm two-rules --workers 0 --runs {}",
        "zoo train --family lyapunov --algorithm two-rules --profile tiny --runs {}",
        "zoo verify nowhere",
        "zoo retrain nowhere --out {}"
      })
  void badUsageIsOneSentence(String line) {
    Cli cli = Cli.run(line, folder.resolve("x"));
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).startsWith("gapstone: ").matches("[^\n]*\\.[^\n]*\n");
  }

  @Test
  void everyHelpHasAnExample() {
    for (String command : List.of("list", "verify", "train", "retrain")) {
      assertThat(Cli.run("zoo " + command + " --help").out()).contains("Example");
    }
  }
}
