package io.gapstone.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.BoundKind;
import io.gapstone.core.Scope;
import io.gapstone.core.Status;
import io.gapstone.instances.toy.ToyDecision;
import io.gapstone.instances.toy.ToyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolutionFilesTest {

  private static final ToyFiles TOY = new ToyFiles();
  private static final String TEXT =
      "{\"format\":\"gapstone-solution/toy\",\"version\":1,\"instance\":\"n\",\"instanceHash\":\"00\","
          + "\"solver\":\"x\",\"seed\":-3,\"settings\":{\"a\":\"b\"},\"scope\":\"horizon\","
          + "\"firstSlot\":0,\"status\":\"FEASIBLE\",\"objective\":1.5,\"boundKind\":\"none\","
          + "\"components\":{\"cost\":3},\"sizes\":{\"slots\":2,\"users\":3},"
          + "\"decisions\":{\"servers\":[[1,0,1],[2,2,0]]}}";

  @TempDir Path folder;

  @Test
  void theBytesAreCanonicalAndReadBack() throws IOException {
    Path plain = folder.resolve("a.json");
    Path packed = folder.resolve("a.json.gz");
    for (Path file : List.of(plain, packed)) {
      SolutionFiles.write(file, TOY, solution());
      StoredSolution<ToyDecision> read = SolutionFiles.read(file, TOY);
      assertThat(read.settings()).isEqualTo(Map.of("a", "b"));
      assertThat(read.bound()).isEmpty();
      assertThat(read.decisions().get(1).servers()).containsExactly(2, 2, 0);
      assertThat(SolutionFiles.read(file).family()).isEqualTo("toy");
    }
    assertThat(Files.readString(plain)).isEqualTo(TEXT);
    assertThat(Files.readAllBytes(packed)).startsWith(0x1f, 0x8b);
  }

  @Test
  void badFilesAreRefusedWithOneSentence() throws IOException {
    Path file = folder.resolve("a.json.gz");
    SolutionFiles.write(file, TOY, solution());
    byte[] packed = Files.readAllBytes(file);
    for (int size = 1; size < packed.length; size++) {
      Files.write(file, Arrays.copyOf(packed, size));
      assertThatThrownBy(() -> SolutionFiles.read(file))
          .isInstanceOf(BadInputException.class)
          .message()
          .startsWith(file.toString())
          .endsWith(".")
          .doesNotContain("\n");
    }
    refused(
        TEXT.replace("toy\"", "other\""),
        "format is 'gapstone-solution/other'; it must be that of a solution file.");
    refused(
        TEXT.replace("[2,2,0]", "[2,2]"),
        "decisions.servers has inner lists of 3 and of 2; all must be of one length.");
    refused(
        TEXT.replace("\"slots\":2", "\"slots\":3"),
        "decisions.servers has 2 entries; it must be 3 (slots).");
    refused(
        TEXT.replace("\"slots\":2", "\"slots\":-1"),
        "sizes.slots is -1; it must be between 0 and 10000000.");
    refused(TEXT.replace("horizon", "all"), "scope is the text 'all'; it must be slot or horizon.");
    refused(
        TEXT.replace("1.5", "NaN"),
        "objective is not valid JSON at line 1, column 190: 'N' stands where a value must stand.");
    refused(
        TEXT.replace("{\"cost\":3}", "{\"cost\":3,\"cost\":3}"),
        "components.cost occurs twice; each field may occur once.");
    Path none = folder.resolve("none.json");
    assertThatThrownBy(() -> SolutionFiles.read(none))
        .hasMessage(none + " does not exist; it must be a solution file (.json or .json.gz).");
  }

  @Test
  void aFolderThatDoesNotExistIsRefused() {
    Path file = folder.resolve("none/a.json");
    assertThatThrownBy(() -> SolutionFiles.write(file, TOY, solution()))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file.getParent() + " cannot be written: the folder does not exist.");
  }

  private void refused(String text, String sentence) throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(file, text);
    assertThatThrownBy(() -> SolutionFiles.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": " + sentence);
  }

  private static StoredSolution<ToyDecision> solution() {
    return new StoredSolution<>(
        "toy",
        "n",
        "00",
        3,
        "x",
        -3,
        new TreeMap<>(Map.of("a", "b")),
        Scope.HORIZON,
        0,
        Status.FEASIBLE,
        1.5,
        Optional.empty(),
        BoundKind.NONE,
        new TreeMap<>(Map.of("cost", 3.0)),
        List.of(new ToyDecision(new int[] {1, 0, 1}), new ToyDecision(new int[] {2, 2, 0})));
  }
}
