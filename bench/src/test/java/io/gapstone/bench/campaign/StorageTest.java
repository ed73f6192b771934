package io.gapstone.bench.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gapstone.core.BadInputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk, a place that cannot be written, a damaged database: one sentence, nothing lost. */
class StorageTest {

  private static final String SUITE =
      """
      suite: tiny
      limits: {nodes: 100, megabytes: 512}
      runs:
        - families: [smra]
          seeds: [1..40]
          metrics: [slot-gap]
          solvers: [never-migrate, greedy-fair]
      """;

  @TempDir Path temp;

  private Campaign.Summary run(Path folder, boolean resume) {
    Suite suite = Suite.parse("tiny.yaml", SUITE, temp, Map.of());
    return Campaign.run(suite, folder, resume, 1, "test", new Silent());
  }

  private static List<String> rows(Path folder) {
    try (ResultsDatabase database =
        ResultsDatabase.open(folder.resolve(ResultsDatabase.FILE), true)) {
      return database.query(
          "SELECT id || key || ending || objective FROM run ORDER BY id", row -> row.getString(1));
    }
  }

  /** On a disk of 256 kB; needs the right to make one. */
  @Test
  void onAFullDiskWhatWasFinishedStaysAndTheCampaignGoesOnElsewhere()
      throws IOException, InterruptedException {
    Path disk = Files.createDirectory(temp.resolve("disk"));
    assumeTrue(
        command("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()) == 0,
        "No small disk can be made here; nothing is tried on a full one.");
    Path elsewhere = temp.resolve("elsewhere");
    try {
      Path folder = disk.resolve("c");
      assertThatThrownBy(() -> run(folder, false))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("the disk is full")
          .message()
          .doesNotContain("\n");
      assertThat(command("cp", "-r", folder.toString(), elsewhere.toString())).isZero();
    } finally {
      command("umount", "-l", disk.toString());
    }
    List<String> before = rows(elsewhere);
    Campaign.Summary rest = run(elsewhere, true);
    assertThat(rest.skipped()).isEqualTo(before.size()).isPositive();
    assertThat(rows(elsewhere)).hasSize(rest.runs()).containsAll(before);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "no folder");
    for (Path folder : List.of(file.resolve("c"), Path.of("/proc/gapstone"))) {
      assertThatThrownBy(() -> run(folder, false))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining(folder.getFileName().toString())
          .message()
          .doesNotContain("\n");
    }
    assertThat(file).hasContent("no folder");
  }

  /** The head is whole, so that only reading finds out. */
  @Test
  void aDatabaseThatIsDamagedWithinIsLeftAsItIs() throws IOException {
    Path folder = temp.resolve("c");
    run(folder, false);
    Path file = folder.resolve(ResultsDatabase.FILE);
    byte[] noise = "this is no page of a database ".repeat(5000).getBytes(StandardCharsets.UTF_8);
    long size = Files.size(file);
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(4096);
      raw.write(noise, 0, (int) Math.min(noise.length, size - 4096));
    }
    byte[] damaged = Files.readAllBytes(file);
    assertThatThrownBy(() -> run(folder, true))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + " is damaged, or no results database; it is left as it is.");
    assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
  }

  private static int command(String... words) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  private static final class Silent implements CampaignProgress {
    @Override
    public void begin(int runs, int finished) {}

    @Override
    public void started(RunSpec spec) {}

    @Override
    public void finished(RunSpec spec, RunResult result) {}

    @Override
    public void end() {}
  }
}
