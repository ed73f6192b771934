package io.gapstone.instances.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.BoundKind;
import io.gapstone.core.Scope;
import io.gapstone.core.Status;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.SolutionFormats;
import io.gapstone.instances.StoredSolution;
import io.gapstone.instances.format.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsmaFilesTest {

  private static final String GOLDEN =
      "39fed2d6d7e8dac61830c55895e5b5b6cf6a960173c4f1bceb7850170f24f985";

  private final IsmaFiles files = new IsmaFiles();
  private final Format<IsmaInstance> format = files.instanceFormat();

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "paper-literal", "contended", "large"})
  void whatIsWrittenReadsBack(String profile) throws IOException {
    byte[] bytes = write(files.generator().generate(profile, 7, Map.of()));
    IsmaInstance read = format.read("test", new ByteArrayInputStream(bytes));
    assertThat(write(read)).isEqualTo(bytes);
    assertThat(read.origin().profile()).isEqualTo(profile);
    assertThat(write(files.generator().generate(profile, 7, Map.of()))).isEqualTo(bytes);
    assertThat(write(files.generator().generate(profile, 8, Map.of()))).isNotEqualTo(bytes);
  }

  @Test
  void bytesOfASeedNeverChange() throws Exception {
    byte[] bytes = write(files.generator().generate("small", 1, Map.of()));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(GOLDEN);
  }

  @Test
  void theFamilyIsInTheCatalogue() {
    assertThat(Catalogue.of("isma")).isInstanceOf(IsmaFiles.class);
  }

  @Test
  void contradictionsAreOneSentence() throws IOException {
    String text =
        new String(write(files.generator().generate("small", 1, Map.of())), StandardCharsets.UTF_8);
    String broken = text.replaceFirst("\"cpuHertz\":\\[\\d+", "\"cpuHertz\":[-5");
    assertThat(broken).isNotEqualTo(text);
    byte[] bytes = broken.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> format.read("f.json", new ByteArrayInputStream(bytes)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("f.json")
        .hasMessageContaining("users.cpuHertz");
  }

  @Test
  void decisionsReadBackEvenWhenTheyMakeNoSense() throws IOException {
    Format<StoredSolution<IsmaDecision>> solutions = SolutionFormats.of(files);
    List<IsmaDecision> decisions =
        List.of(
            new IsmaDecision(new int[] {0, -4}, new int[] {3, 99}, new double[] {0.1, -7}),
            new IsmaDecision(new int[] {2, 1}, new int[] {0, 10}, new double[] {0, 1.0 / 3}));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    solutions.write(
        new StoredSolution<>(
            "isma",
            "name",
            "00",
            2,
            "nearest",
            1,
            new TreeMap<>(),
            Scope.HORIZON,
            0,
            Status.FEASIBLE,
            1,
            Optional.empty(),
            BoundKind.NONE,
            new TreeMap<>(),
            decisions),
        out);
    StoredSolution<IsmaDecision> read =
        solutions.read("test", new ByteArrayInputStream(out.toByteArray()));
    assertThat(read.decisions()).isEqualTo(decisions);
  }

  private byte[] write(IsmaInstance instance) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(instance, out);
    return out.toByteArray();
  }
}
