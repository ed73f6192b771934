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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

  @TempDir private Path folder;

  private static Stream<String> commands() {
    return names("", new CommandLine(new Main()));
  }

  private static Stream<String> names(String before, CommandLine command) {
    return Stream.concat(
        Stream.of(before),
        command.getSubcommands().entrySet().stream()
            .flatMap(each -> names(before + each.getKey() + " ", each.getValue())));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandSaysInOneSentenceWhatItDoes(String name) {
    CommandLine command = new CommandLine(new Main());
    for (String part : name.isEmpty() ? new String[0] : name.split(" ")) {
      command = command.getSubcommands().get(part);
    }
    assertThat(command.getCommandSpec().usageMessage().description()[0])
        .endsWith(name.isEmpty() ? "?" : ".");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyHelpHasAnExample(String name) {
    Cli cli = Cli.run(name + "--help");
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains("Example");
    assertThat(cli.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "solv",
        "solve",
        "solve missing.json.gz --solver nearest",
        "show missing.json.gz",
        "check missing.json missing.json",
        "library verify missing",
        "classic knapsack missing.txt",
        "classic orlib-gap missing.txt",
        "front missing.json",
        "export missing.json --out x.mps",
        "tradeoff missing.json",
        "solvers --family dtsam",
        "generate --family nope --out x",
        "generate --family dtasm",
        "generate --family dtasm --profile tiny --out x",
        "generate --family dtasm --set usres=3 --out x",
        "generate --family dtasm --users many --out x",
        "generate --family dtasm --users -5 --out x",
        "generate --family dtasm --count 0 --out x",
        "run --unknown"
      })
  void badUsageIsOneSentenceAndExitCodeTwo(String line) {
    Cli cli = Cli.run(line);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).startsWith("gapstone: ").matches("[^\n]*\\.[^\n]*\n");
    assertThat(cli.err()).doesNotContain("Exception").doesNotContain("internal error");
  }

  @Test
  void aStackTraceComesOnlyWithVerbose() {
    assertThat(Cli.run("show missing.json").err()).doesNotContain("\tat ");
    assertThat(Cli.run("show missing.json --verbose").err()).contains("\tat ");
  }

  @Test
  void wrongNamesGetTheNearestOne() {
    assertThat(Cli.run("solvers --family dtsam").err()).contains("Maybe dtasm?");
  }

  @Test
  void familiesAndSolversFollowTheContract() {
    JsonNode families = Cli.run("families --json").json().get("families");
    assertThat(ids(families)).containsExactly("smra", "dtasm", "delay-energy", "lyapunov", "isma");
    for (JsonNode family : families) {
      assertThat(strings(family.get("profiles")))
          .containsExactlyInAnyOrder("small", "paper", "paper-literal", "contended", "large");
      assertThat(strings(family.get("scopes"))).containsExactly("slot", "horizon");
    }
    JsonNode solvers = Cli.run("solvers --family dtasm --json").json().get("solvers");
    assertThat(ids(solvers))
        .contains(
            "womig-stable",
            "womig-dynamic",
            "random",
            "nearest",
            "da-nearest",
            "constant-capacity",
            "constant-best",
            "stay-repair");
  }

  static Stream<String> families() {
    return Stream.of("smra", "dtasm", "delay-energy", "lyapunov", "isma");
  }

  /** Every rule of a family, at both scopes, gives a solution that the checker passes. */
  @ParameterizedTest
  @MethodSource("families")
  void whatIsGeneratedIsSolvedAndChecked(String family) throws IOException {
    Path library = folder.resolve("library");
    assertThat(Cli.run("generate --family {} --count 2 --seed 5 --out {}", family, library).code())
        .isZero();
    assertThat(Cli.run("library verify {}", library).code()).isZero();
    Path instance = instances(library).get(0);
    JsonNode shown = Cli.run("show {} --json", instance).json();
    assertThat(shown.get("family").asText()).isEqualTo(family);
    for (JsonNode solver : Cli.run("solvers --family {} --json", family).json().get("solvers")) {
      if (solver.get("kind").asText().equals("heuristic")) {
        String id = solver.get("id").asText();
        solveAndCheck(instance, id, "--scope horizon");
        solveAndCheck(instance, id, "--slot 2");
      }
    }
  }

  private void solveAndCheck(Path instance, String solver, String scope) throws IOException {
    Path solution = folder.resolve("solution.json");
    Cli solved =
        Cli.run("solve {} --solver {} " + scope + " --out {} --json", instance, solver, solution);
    assertThat(solved.code()).as(solved.err()).isZero();
    JsonNode result = solved.json();
    assertThat(result.get("feasible").asBoolean()).as(solver + scope).isTrue();
    Cli checked = Cli.run("check {} {} --json", instance, solution);
    assertThat(checked.code()).as(checked.out()).isZero();
    JsonNode report = checked.json();
    assertThat(report.get("objectiveMatches").asBoolean()).isTrue();
    assertThat(report.get("objective").asDouble()).isEqualTo(result.get("objective").asDouble());

    String text = Files.readString(solution);
    double objective = result.get("objective").asDouble();
    Files.writeString(
        solution,
        text.replaceFirst("\"objective\":[^,]*", "\"objective\":" + (objective * 1.01 + 1)));
    Cli tampered = Cli.run("check {} {} --json", instance, solution);
    assertThat(tampered.code()).isEqualTo(1);
    assertThat(tampered.json().get("objectiveMatches").asBoolean()).isFalse();
  }

  @Test
  void aSolutionOfAnotherInstanceIsRefused() throws IOException {
    Path library = folder.resolve("library");
    Cli.run("generate --family dtasm --count 2 --out {}", library);
    List<Path> instances = instances(library);
    Path solution = folder.resolve("solution.json");
    Cli.run("solve {} --solver nearest --out {}", instances.get(0), solution);
    Cli checked = Cli.run("check {} {}", instances.get(1), solution);
    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.err()).contains("instanceHash");
  }

  @Test
  void theSameSeedGivesTheSameSolutionBytes() throws IOException {
    Path library = folder.resolve("library");
    Cli.run("generate --family smra --out {}", library);
    Path instance = instances(library).get(0);
    Path a = folder.resolve("a.json.gz");
    Path b = folder.resolve("b.json.gz");
    Cli.run("solve {} --solver random-migrate --seed 9 --out {}", instance, a);
    Cli.run("solve {} --solver random-migrate --seed 9 --out {}", instance, b);
    assertThat(Files.readAllBytes(a)).isEqualTo(Files.readAllBytes(b));
  }

  private static List<Path> instances(Path library) throws IOException {
    try (Stream<Path> files = Files.list(library)) {
      return files.filter(f -> f.toString().endsWith(".json.gz")).sorted().toList();
    }
  }

  private static List<String> ids(JsonNode rows) {
    return Stream.of(rows).flatMap(r -> r.findValuesAsText("id").stream()).toList();
  }

  private static List<String> strings(JsonNode list) {
    return java.util.stream.StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
