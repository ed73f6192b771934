package io.gapstone.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyCommandTest {

  private static final String SHORT =
      "latency --family lyapunov --solver nearest --forks 1 --warmup 1ms --time 1ms --json";

  @TempDir private Path folder;

  @Test
  void timesAreSavedAndComparedWith() throws IOException {
    Path file = folder.resolve("before.json");
    Cli before = Cli.run(SHORT + " --out {}", file);
    assertThat(before.code()).as(before.err()).isZero();
    JsonNode row = before.json().get("rows").get(0);
    assertThat(row.get("users").asInt()).isEqualTo(1);
    assertThat(row.get("p50Micros").asDouble())
        .isLessThanOrEqualTo(row.get("p99Micros").asDouble());
    assertThat(row.get("opsPerSecond").asDouble()).isPositive();
    ObjectMapper mapper = new ObjectMapper();
    JsonNode saved = mapper.readTree(file.toFile());
    assertThat(saved.get("machine").get("java").asText()).isNotEmpty();

    ((ArrayNode) saved.get("rows").get(0).get("forkP50Micros")).removeAll().add(1e-6);
    Files.writeString(file, mapper.writeValueAsString(saved));
    Cli now = Cli.run(SHORT + " --baseline {} --fail-if-slower", file);
    assertThat(now.code()).as(now.err()).isEqualTo(1);
    assertThat(now.json().get("rows").get(0).get("change").asText()).isEqualTo("slower");
  }

  @Test
  void whatMakesNoSenseIsOneSentence() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{}");
    for (String line :
        List.of(
            "latency --solver nope",
            "latency --family nope",
            "latency --profile nope",
            "latency --forks 0",
            "latency --kernels fast",
            "latency --family lyapunov --solver td3",
            "latency --fail-if-slower",
            "latency --baseline /nowhere/at/all.json",
            "latency --baseline " + broken,
            "latency --warmup x")) {
      Cli cli = Cli.run(line);
      assertThat(cli.code()).as(line).isEqualTo(2);
      assertThat(cli.err()).as(line).startsWith("gapstone: ").matches("[^\n]*\\.[^\n]*\n");
    }
  }
}
