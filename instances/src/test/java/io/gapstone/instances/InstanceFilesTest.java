package io.gapstone.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.instances.files.Content;
import io.gapstone.instances.gzip.GzipOutput;
import io.gapstone.instances.toy.ToyFiles;
import io.gapstone.instances.toy.ToyInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceFilesTest {

  private static final ToyFiles TOY = new ToyFiles();

  @TempDir Path folder;
  private final ToyInstance instance = TOY.generator().generate("small", 7, Map.of());
  private InstanceFiles.Written written;
  private Path file;

  @BeforeEach
  void write() {
    written = InstanceFiles.write(folder, TOY, instance);
    file = folder.resolve(written.name() + ".json.gz");
  }

  @Test
  void theNameSaysWhatItIs() throws IOException {
    assertThat(written.name()).matches("toy-small-u5-e3-t4-s7-[0-9a-f]{12}");
    assertThat(written.sha256()).startsWith(written.name().substring(22));
    assertThat(written.bytes()).isEqualTo(json().length);
    assertThat(written.fileBytes()).isEqualTo(Files.size(file));
    assertThat(contents()).containsExactly(file);
    assertThat(InstanceFiles.measure(TOY, instance)).isEqualTo(written);
  }

  @Test
  void packedAndPlainAreReadWhateverTheirEnding() throws IOException {
    assertRead(file, written.name());
    for (String name : List.of(written.name() + ".json", "mine.json", "mine.json.gz")) {
      assertRead(put(name, json()), name.replaceFirst("\\.json.*", ""));
    }
    assertRead(put("packed.json", Files.readAllBytes(file)), "packed");
  }

  @Test
  void whiteSpaceAndOrderOfFieldsDoNotChangeTheIdentity() throws IOException {
    String json = new String(json(), StandardCharsets.UTF_8);
    String moved =
        "{\n \"version\" : 1,"
            + json.substring(1).replace("\"version\":1,", "").replaceFirst("}$", " }\n");
    String last =
        moved.replace("\"format\":\"gapstone-instance/toy\",", "").replaceFirst(" }\n$", "")
            + ",\"format\":\"gapstone-instance/toy\"}";
    for (String other : List.of(moved, last)) {
      assertRead(
          put(written.name() + ".json", other.getBytes(StandardCharsets.UTF_8)), written.name());
      assertRead(put("mine.json", other.getBytes(StandardCharsets.UTF_8)), "mine");
    }
  }

  @Test
  void aChangedNumberIsRefusedWhereTheNameHasAHash() throws IOException {
    String json = new String(json(), StandardCharsets.UTF_8).replace("\"seed\":7", "\"seed\":8");
    byte[] changed = json.getBytes(StandardCharsets.UTF_8);
    assertRefused(
        put(written.name() + ".json", changed),
        ": its content has SHA-256 [0-9a-f]{12}\\.\\.\\., its name says "
            + written.name().substring(22)
            + "; they must agree.");
    assertThat(InstanceFiles.read(put("mine.json", changed)).sha256())
        .isNotEqualTo(written.sha256());
  }

  @Test
  void everyTruncationIsRefusedAndEveryFlippedBitSafe() throws IOException {
    byte[] packed = Files.readAllBytes(file);
    for (int size = 1; size < packed.length; size += size < 30 ? 1 : 4) {
      assertRefused(put("short.json.gz", Arrays.copyOf(packed, size)), ".*");
    }
    int refused = 0;
    for (int at = 0; at < packed.length; at += 5) {
      byte[] flipped = packed.clone();
      flipped[at] ^= 0x10;
      try {
        assertThat(InstanceFiles.read(put("flipped.json.gz", flipped)).sha256())
            .isEqualTo(written.sha256());
      } catch (BadInputException e) {
        assertOneSentence(e.getMessage());
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(packed.length / 5 - 4);
  }

  @Test
  void concatenatedAndContinuedFilesAreRefused() throws IOException {
    byte[] packed = Files.readAllBytes(file);
    byte[] twice = Arrays.copyOf(packed, 2 * packed.length);
    System.arraycopy(packed, 0, twice, packed.length, packed.length);
    String sentence =
        ": trace.positions cannot be read: the gzip data is damaged \\(something follows its end\\)\\.";
    assertRefused(put("a.json.gz", twice), sentence);
    assertRefused(put("b.json.gz", Arrays.copyOf(packed, packed.length + 1)), sentence);
    byte[] checksum = packed.clone();
    checksum[packed.length - 8] ^= 1;
    assertRefused(
        put("c.json.gz", checksum),
        ": trace.positions cannot be read: the gzip data is damaged \\(its checksum is wrong\\)\\.");
  }

  @Test
  void whatIsNoFileIsRefused() throws IOException {
    assertRefused(
        folder, " is a folder; it must be an instance file \\(\\.json or \\.json\\.gz\\)\\.");
    assertRefused(
        folder.resolve("none.json"),
        " does not exist; it must be an instance file \\(\\.json or \\.json\\.gz\\)\\.");
    assertRefused(
        put("empty.json.gz", new byte[0]),
        " is empty; it must be an instance file \\(\\.json or \\.json\\.gz\\)\\.");
    assertRefused(put("file.json", json()).resolve("below.json"), " cannot be read: .*\\.");
  }

  @Test
  void otherFormatsAreRefused() throws IOException {
    assertRefused(
        put("a.json", "{\"format\":\"gapstone-solution/toy\"}".getBytes(StandardCharsets.UTF_8)),
        ": format is 'gapstone-solution/toy'; it must be one of .*gapstone-instance/toy.*\\.");
    assertRefused(
        put("b.json", "{\"a\":[{}],\"format\":\"A b\"}".getBytes(StandardCharsets.UTF_8)),
        ": format is the text 'A b'; it must be the name of a Gapstone format\\.");
    assertRefused(
        put("c.json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8)),
        ": format is missing; it must be given\\.");
  }

  @Test
  void bombsStopAtTheLimit() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GzipOutput gzip = new GzipOutput(bomb)) {
      gzip.write("{\"format\":\"gapstone-instance/toy\",".getBytes(StandardCharsets.UTF_8));
      gzip.write(" ".repeat(10_000_000).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(bomb.size()).isLessThan(50_000);
    Path path = put("bomb.json.gz", bomb.toByteArray());
    assertThatThrownBy(() -> InstanceFiles.read(path, 1_000_000))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            path
                + ": format cannot be read: "
                + "unpacked, the file holds more than the 1000000 bytes allowed.");
    assertThat(InstanceFiles.read(file, written.bytes()).sha256()).isEqualTo(written.sha256());
    assertThat(Content.DEFAULT_LIMIT).isEqualTo(8L << 30);
  }

  @Test
  void nothingHalfWrittenStays() throws IOException {
    ToyInstance broken =
        new ToyInstance(
            instance.origin(),
            5,
            3,
            4,
            true,
            instance.bonus(),
            instance.hosts(),
            new double[] {1, 2},
            instance.positions());
    assertThatThrownBy(() -> InstanceFiles.write(folder, TOY, broken))
        .isInstanceOf(ArrayIndexOutOfBoundsException.class);
    assertThat(contents()).containsExactly(file);
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> InstanceFiles.write(nowhere, TOY, instance))
        .isInstanceOf(BadInputException.class)
        .hasMessage(nowhere + " cannot be written: the folder does not exist.");
  }

  private void assertRead(Path path, String name) {
    InstanceFile<?, ?> read = InstanceFiles.read(path);
    assertThat(read.name()).isEqualTo(name);
    assertThat(read.sha256()).isEqualTo(written.sha256());
    assertThat(read.files().family()).isEqualTo("toy");
    assertThat(((ToyInstance) read.instance()).load()).isEqualTo(instance.load());
  }

  private static void assertRefused(Path path, String rest) {
    assertThatThrownBy(() -> InstanceFiles.read(path))
        .isInstanceOf(BadInputException.class)
        .satisfies(e -> assertOneSentence(e.getMessage()))
        .satisfies(
            e -> assertThat(e.getMessage().substring(path.toString().length())).matches(rest))
        .message()
        .startsWith(path.toString());
  }

  private static void assertOneSentence(String message) {
    assertThat(message).endsWith(".").doesNotContain("\n").doesNotContain(". ");
  }

  private byte[] json() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TOY.instanceFormat().write(instance, out);
    return out.toByteArray();
  }

  private Path put(String name, byte[] bytes) throws IOException {
    Path path = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write(bytes);
    }
    return path;
  }

  private List<Path> contents() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
