package io.gapstone.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {

  private static final String TRAIN = "train two-rules --family lyapunov --slots 12 ";

  @TempDir private Path folder;

  private Path instance(String more) throws IOException {
    Path library = folder.resolve("library" + more.hashCode());
    if (Files.notExists(library)) {
      Cli.run("generate --family lyapunov --slots 12" + more + " --out {}", library);
    }
    try (Stream<Path> files = Files.list(library)) {
      return files.filter(f -> f.toString().endsWith(".json.gz")).findFirst().orElseThrow();
    }
  }

  @Test
  void whatIsTrainedSolvesAndChecks() throws IOException {
    Path policy = folder.resolve("policy");
    Cli trained = Cli.run(TRAIN + "--seed 3 --out {} --json", policy);
    assertThat(trained.code()).as(trained.err()).isZero();
    JsonNode result = trained.json();
    assertThat(result.get("weightsSha256").asText()).hasSize(64);
    assertThat(result.get("environmentSteps").asInt()).isEqualTo(8 * 12);
    assertThat(result.get("gradientStepsPerSecond").asDouble()).isPositive();
    assertThat(result.get("timeShares").get("forward").asDouble()).isBetween(0.0, 1.0);
    assertThat(trained.err()).contains("episode 8 of 8");

    Path solution = folder.resolve("solution.json");
    Cli solved =
        Cli.run(
            "solve {} --solver two-rules --policy {} --out {} --json",
            instance(""),
            policy,
            solution);
    assertThat(solved.code()).as(solved.err()).isZero();
    assertThat(solved.json().get("settings").get("weightsSha256").asText())
        .isEqualTo(result.get("weightsSha256").asText());
    assertThat(Cli.run("check {} {}", instance(""), solution).code()).isZero();
  }

  /** What a policy says that it was trained by gives the same policy again. */
  @Test
  void theRecordedCommandTrainsTheSameAgain() throws IOException {
    Path policy = folder.resolve("policy");
    Cli trained =
        Cli.run(
            TRAIN
                + "--seed 3 --set rate=0.05 --episodes 5 --evaluate-every 2 --tuning 3 --out {}"
                + " --json",
            policy);
    String command = trained.json().get("command").asText();
    assertThat(command)
        .isEqualTo(
            "gapstone train two-rules --family lyapunov --profile small --instance-set slots=12"
                + " --tuning 3 --seed 3 --episodes 5 --evaluate-every 2 --set rate=0.05"
                + " --backend vector --out policy");
    Path again = folder.resolve("again");
    String words = command.replace("gapstone ", "").replace("--out policy", "--out {}");
    assertThat(Cli.run(words, again).code()).isZero();
    for (String file : List.of("weights.safetensors", "curve.csv")) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(policy.resolve(file));
    }
  }

  @Test
  void aRunThatIsOverIsNotRepeated() {
    Path policy = folder.resolve("policy");
    Cli first = Cli.run(TRAIN + "--out {} --json", policy);
    Cli second = Cli.run(TRAIN + "--out {} --resume --json", policy);
    assertThat(second.code()).isZero();
    assertThat(second.json().get("weightsSha256")).isEqualTo(first.json().get("weightsSha256"));
    assertThat(second.json().get("seconds")).isNull();
    assertThat(Cli.run(TRAIN + "--out {}", policy).code()).isEqualTo(2);
  }

  @Test
  void instanceFilesAreLearnedFrom() {
    Path library = folder.resolve("library");
    Cli.run("generate --family lyapunov --slots 12 --count 6 --out {}", library);
    Path policy = folder.resolve("policy");
    Cli trained =
        Cli.run(
            "train two-rules --family lyapunov --instances {} --out {} --json", library, policy);
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(trained.json().get("profile").asText()).isEqualTo("files");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          train two-rule --family lyapunov --out {}               | Maybe two-rules?
          train two-rules --family lyapunow --out {}              | Maybe lyapunov?
          train two-rules --out {}                                | --family
          train two-rules --family lyapunov                       | --out is missing
          train two-rules --family lyapunov --set rat=1 --out {}  | Maybe rate?
          train two-rules --family lyapunov --set rate=x --out {} | parameter rate is 'x'
          train two-rules --family lyapunov --profile smal --out {}       | Maybe small?
          train two-rules --family lyapunov --instance-set slot=1 --out {} | Maybe slots?
          train two-rules --family lyapunov --episodes 0 --out {} | --episodes is 0
          train two-rules --family lyapunov --tuning 0 --out {}   | 0 tuning instances
          train two-rules --family lyapunov --evaluate-every 0 --out {} | every 0 episodes
          train two-rules --family lyapunov --backend vectors --out {}  | Maybe vector?
          train two-rules --family lyapunov --instances {} --out x      | is not a folder
          """)
  void badRequestsAreOneSentence(String line, String sentencePart) {
    Path policy = folder.resolve("policy");
    Cli cli = Cli.run(line, policy);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains(sentencePart).startsWith("gapstone: ").matches("[^\n]*\n");
    assertThat(policy).doesNotExist();
  }

  @Test
  void policiesThatDoNotFitAreOneSentence() throws IOException {
    Path policy = folder.resolve("policy");
    Cli.run(TRAIN + "--out {}", policy);
    Cli none = Cli.run("solve {} --solver two-rules", instance(""));
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err())
        .contains("there is none of any size")
        .contains("gapstone train two-rules --family lyapunov --users")
        .matches("[^\n]*\n");
    Cli other = Cli.run("solve {} --solver two-rules --policy {}", instance(" --users 3"), policy);
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("it cannot decide for 3 users");
    Cli rule = Cli.run("solve {} --solver nearest --policy {}", instance(""), policy);
    assertThat(rule.code()).isEqualTo(2);
    assertThat(rule.err()).contains("not a learned one");
    Cli nowhere =
        Cli.run("solve {} --solver two-rules --policy {}", instance(""), folder.resolve("x"));
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("is not a folder");
  }

  @Test
  void seedsOfOneAgentAreEvaluatedTogether() {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Cli.run(TRAIN + "--seed 1 --out {}", one);
    Cli.run(TRAIN + "--seed 2 --out {}", two);
    String line =
        "evaluate --family lyapunov --slots 12 --count 3 --policy {} --policy {} --solver nearest ";
    JsonNode rows = Cli.run(line + "--json", one, two).json().get("rows");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get("solver").asText()).isEqualTo("two-rules");
    assertThat(rows.get(0).get("objectivePerSeed")).hasSize(2);
    assertThat(rows.get(1).get("seeds").asInt()).isEqualTo(1);
    Cli table = Cli.run(line + "--markdown", one, two);
    assertThat(table.code()).isZero();
    assertThat(table.out()).startsWith("| solver | seeds |").contains("| two-rules | 2 |");

    assertThat(Cli.run("evaluate --family lyapunov").err()).contains("nothing is to be evaluated");
    Cli other = Cli.run("evaluate --family dtasm --policy {}", one);
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("it must be for dtasm");
    assertThat(Cli.run("evaluate --family dtasm --solver lagrangian").err())
        .contains("does not decide slot by slot");
    assertThat(Cli.run("evaluate --family lyapunov --solver fixed-price:prise=1").err())
        .contains("Maybe price?");
    assertThat(Cli.run("evaluate --family lyapunov --solver fixed-price:price").err())
        .contains("it must be like ID");
    JsonNode prices =
        Cli.run(
                "evaluate --family lyapunov --count 3 --solver fixed-price:price=0"
                    + " --solver fixed-price:price=1000 --json")
            .json()
            .get("rows");
    assertThat(prices.get(0).get("solver").asText()).isEqualTo("fixed-price:price=0");
    assertThat(prices.get(0).get("moves").asDouble())
        .isGreaterThan(prices.get(1).get("moves").asDouble());
    assertThat(Cli.run("evaluate --family dtasm --solver nearest --bound nearest").err())
        .contains("gives no bound");
  }

  @Test
  void parametersAreListed() {
    JsonNode listed = Cli.run("train two-rules --family lyapunov --parameters --json").json();
    assertThat(listed.get("parameters").get("rate").asText()).isEqualTo("0.01");
  }

  @Test
  void barsFollowTheValues() {
    assertThat(TrainingProgress.bars(new double[] {3, 1, 2, 3})).isEqualTo("█▁▅█");
    assertThat(TrainingProgress.bars(new double[] {1, 1})).isEqualTo("▁▁");
  }
}
