package io.gapstone.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kills real processes in the middle of their work. */
@DisabledOnOs(OS.WINDOWS)
class InterruptTest {

  @TempDir private Path folder;

  private record Ended(int code, String out, List<String> err) {

    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(out);
    }
  }

  @Test
  void aKilledSolveShowsAndWritesItsBest() throws Exception {
    Path instance = generate("dtasm", "contended", "users=240");
    Path solution = folder.resolve("solution.json");
    Path proof = folder.resolve("proof.json");
    Ended ended =
        killed(
            "TERM",
            "best \\d",
            "solve",
            instance.toString(),
            "--solver",
            "exact",
            "--slot",
            "0",
            "--json",
            "--out",
            solution.toString(),
            "--certificate",
            proof.toString());
    assertThat(ended.code()).as(ended.err().toString()).isZero();
    JsonNode result = ended.json();
    assertThat(result.get("status").asText()).isEqualTo("TIME_LIMIT");
    assertThat(result.get("bound").asDouble()).isLessThan(result.get("objective").asDouble());
    Cli checked = Cli.run("check {} {} --certificate {}", instance, solution, proof);
    assertThat(checked.code()).as(checked.out()).isZero();
    assertNothingHalfWritten();
  }

  @Test
  void aKilledFrontShowsWhatIsProven() throws Exception {
    Path instance = generate("delay-energy", "paper", "users=150");
    Ended ended = killed("TERM", " s ", "front", instance.toString(), "--json");
    assertThat(ended.code()).isIn(0, 3);
    JsonNode front = ended.json();
    assertThat(front.get("complete").asBoolean()).isFalse();
    assertThat(front.get("points").size() > 0).isEqualTo(ended.code() == 0);
  }

  /** Native code hears nothing; the process ends all the same, with code 3. */
  @Test
  void whatCannotBeStoppedEndsWithCodeThree() throws Exception {
    Path instance = generate("isma", "paper", "slots=2");
    Path solution = folder.resolve("solution.json");
    Ended ended =
        killed(
            2,
            "TERM",
            " s ",
            "solve",
            instance.toString(),
            "--solver",
            "milp-scip",
            "--slot",
            "0",
            "--out",
            solution.toString());
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).anyMatch(line -> line.contains("nothing to show"));
    assertThat(solution).doesNotExist();
    assertNothingHalfWritten();
  }

  /** A killed training run leaves a checkpoint and a policy, and ends as if nothing had been. */
  @Test
  void aKilledTrainingRunGoesOn() throws Exception {
    String run =
        "train two-rules --family lyapunov --slots 12 --episodes 30 --evaluate-every 2"
            + " --set pauseMillis=30 --out ";
    Path stopped = folder.resolve("stopped");
    Ended ended = killed("TERM", "episode 4 of 30.*", (run + stopped).split(" "));
    assertThat(ended.code()).as(ended.err().toString()).isEqualTo(3);
    assertThat(ended.err()).anyMatch(line -> line.contains("with --resume goes on"));
    assertThat(stopped.resolve("checkpoint.safetensors")).exists();
    assertThat(stopped.resolve("policy.json")).exists();
    assertNothingHalfWritten();
    assertThat(Cli.run(run + stopped + " --resume").code()).isZero();
    assertThat(stopped.resolve("checkpoint.safetensors")).doesNotExist();

    Path straight = folder.resolve("straight");
    assertThat(Cli.run(run + straight).code()).isZero();
    for (String file : List.of("weights.safetensors", "curve.csv")) {
      assertThat(stopped.resolve(file)).hasSameBinaryContentAs(straight.resolve(file));
    }
  }

  private Path generate(String family, String profile, String setting) throws IOException {
    Path library = folder.resolve(family);
    Cli made =
        Cli.run(
            "generate --family {} --profile {} --set {} --out {}",
            family,
            profile,
            setting,
            library);
    assertThat(made.code()).as(made.err()).isZero();
    try (Stream<Path> files = Files.list(library)) {
      return files.filter(f -> f.toString().endsWith(".json.gz")).findFirst().orElseThrow();
    }
  }

  /** Runs a command, sends the signal once its standard error says so, and waits for its end. */
  /** Interrupts what stops by itself: it gets time enough even on a busy machine. */
  private Ended killed(String signal, String when, String... words) throws Exception {
    return killed(60, signal, when, words);
  }

  private Ended killed(int graceSeconds, String signal, String when, String... words)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-XX:+UseSerialGC", "-Dgapstone.graceSeconds=" + graceSeconds, "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(words));
    Path out = folder.resolve("out");
    Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).start();
    List<String> err = new ArrayList<>();
    try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8)) {
      boolean sent = false;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        err.add(line);
        if (!sent && line.matches(".*" + when + ".*")) {
          String id = Long.toString(process.pid());
          assertThat(new ProcessBuilder("kill", "-" + signal, id).start().waitFor()).isZero();
          sent = true;
        }
      }
      assertThat(sent).as(err.toString()).isTrue();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(out), err);
  }

  private void assertNothingHalfWritten() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .noneMatch(name -> name.contains("part"));
    }
  }
}
