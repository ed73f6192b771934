package io.gapstone.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TradeoffTest {

  @TempDir private Path folder;

  private Path instance(String family, String setting) throws IOException {
    Path library = folder.resolve(family);
    Cli made = Cli.run("generate --family {} --set {} --out {}", family, setting, library);
    assertThat(made.code()).as(made.err()).isZero();
    try (Stream<Path> files = Files.list(library)) {
      return files.filter(f -> f.toString().endsWith(".json.gz")).findFirst().orElseThrow();
    }
  }

  @Test
  void theCurveMeetsTheExactSolverAtItsBudget() throws IOException {
    Path instance = instance("lyapunov", "slots=60");
    JsonNode result = Cli.run("tradeoff {} --v 1,100 --json", instance).json();
    JsonNode exact = Cli.run("solve {} --solver exact --json", instance).json();
    double objective = exact.get("objective").asDouble();
    assertThat(result.get("optimumAtBudget").asDouble())
        .isCloseTo(objective, within(1e-12 * objective));
    double before = Double.POSITIVE_INFINITY;
    for (JsonNode point : result.get("curve")) {
      assertThat(point.get("latencySeconds").asDouble()).isLessThanOrEqualTo(before);
      before = point.get("latencySeconds").asDouble();
    }
    JsonNode sweep = result.get("driftPlusPenalty");
    assertThat(sweep).hasSize(2);
    for (JsonNode point : sweep) {
      assertThat(point.get("ownGap").asDouble()).isGreaterThanOrEqualTo(-1e-12);
      assertThat(point.get("backlogHolds").asBoolean()).isTrue();
    }
    JsonNode played =
        Cli.run("solve {} --solver drift-plus-penalty --set v=100 --json", instance).json();
    assertThat(sweep.get(1).get("latencySeconds").asDouble())
        .isCloseTo(played.get("objective").asDouble(), within(1e-12));
  }

  @Test
  void tableAndValuesSayTheSame() throws IOException {
    Path instance = instance("lyapunov", "slots=60");
    String table = Cli.run("tradeoff {} --v 10", instance).out();
    assertThat(table).contains("least latency (s)").contains("the budget");
    String[] lines = Cli.run("tradeoff {} --v 10 --csv", instance).out().split("\n");
    assertThat(lines[0]).startsWith("series,v,moves,latencySeconds");
    assertThat(lines[1]).startsWith("optimum,,");
    assertThat(lines[lines.length - 1]).startsWith("drift-plus-penalty,10,");
    for (String line : lines) {
      assertThat(line.split(",", -1)).hasSize(7);
    }
  }

  @Test
  void otherFamiliesAndCrowdsAreRefused() throws IOException {
    Path other = instance("dtasm", "seamlessSeconds=1");
    assertThat(Cli.run("tradeoff {}", other).err()).contains("lyapunov");
    Path crowd = instance("lyapunov", "users=3");
    Cli refused = Cli.run("tradeoff {}", crowd);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("3 users");
    Cli both = Cli.run("tradeoff {} --json --csv", crowd);
    assertThat(both.code()).isEqualTo(2);
  }
}
