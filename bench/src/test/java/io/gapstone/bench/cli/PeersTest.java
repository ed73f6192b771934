package io.gapstone.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {

  @TempDir private Path folder;

  @Test
  void oneTaskIsMeasuredAndWritten() throws IOException {
    Path table = folder.resolve("table.md");
    Cli cli =
        Cli.run(
            "peers --task knapsack-strongly-correlated --time-limit 2s --markdown {} --json",
            table);
    assertThat(cli.code()).as(cli.err()).isZero();
    JsonNode row = cli.json().get("rows").get(0);
    assertThat(row.get("results").get("exact").get("proven").asBoolean()).isTrue();
    assertThat(row.get("results").get("or-tools").get("timeRatio").asDouble()).isPositive();
    assertThat(Files.readString(table)).contains("strongly correlated | as fast as");
  }

  @Test
  void whatMakesNoSenseIsOneSentence() {
    for (String line :
        new String[] {
          "peers --task smra-70x6",
          "peers --family nope",
          "peers --memory 1",
          "peers --time-limit x"
        }) {
      Cli cli = Cli.run(line);
      assertThat(cli.code()).as(line).isEqualTo(2);
      assertThat(cli.err()).as(line).startsWith("gapstone: ").matches("[^\n]*\\.[^\n]*\n");
    }
  }
}
