package io.gapstone.learners.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.learners.toy.Toy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFilesTest {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void train() {
    folder = temporary.resolve("policy");
    TrainingFolder<?, ?, ?, ?> run = Toy.folder(folder, 7, 3);
    run.begin();
    run.train();
  }

  private void refused(String sentencePart) {
    assertThatThrownBy(() -> PolicyFiles.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(sentencePart)
        .hasMessageMatching("[^\n]*\\.");
  }

  /** A field's value replaced by another of its kind. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "algorithm":"table" | "algorithm":"tablet" | checksum
          "seed":7            | "seed":8             | checksum
          "users":1           | "users":2            | checksum
          "rate":"0.05"       | "rate":"0.5"         | checksum
          "users":1           | "users":-1           | sizes.users is -1
          "users":1           | "users":1,"users":1  | occurs twice
          "seed":7            | "seed":"7"           | it must be a whole number
          "gapstone-policy"   | "gapstone-polity"    | it must be gapstone-policy
          "version":1         | "version":2          | this Gapstone reads version 1
          "backend":          | "front":             | is not a field
          "curveSha256":      | "curveSha512":       | is not a field
          """)
  void aChangedDescriptionIsRefused(String from, String to, String sentencePart)
      throws IOException {
    Path file = folder.resolve("policy.json");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    refused(sentencePart);
  }

  @Test
  void everyCutOfTheDescriptionIsRefused() throws IOException {
    Path file = folder.resolve("policy.json");
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length += 37) {
      Files.write(file, Arrays.copyOf(bytes, length));
      refused("policy.json");
    }
  }

  @Test
  void everyCutOfTheWeightsIsRefused() throws IOException {
    Path file = folder.resolve("weights.safetensors");
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      refused("weights.safetensors");
    }
  }

  @Test
  void everyFlippedByteOfTheWeightsIsRefused() throws IOException {
    Path file = folder.resolve("weights.safetensors");
    byte[] bytes = Files.readAllBytes(file);
    for (int k = 0; k < bytes.length; k++) {
      byte[] changed = bytes.clone();
      changed[k] ^= 0x11;
      Files.write(file, changed);
      refused("weights.safetensors");
    }
  }

  @Test
  void weightsOfAnotherPolicyAreRefused() throws IOException {
    Path other = temporary.resolve("other");
    TrainingFolder<?, ?, ?, ?> run = Toy.folder(other, 8, 3);
    run.begin();
    run.train();
    Files.copy(
        other.resolve("weights.safetensors"),
        folder.resolve("weights.safetensors"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    refused("they must agree");
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    Files.delete(folder.resolve("weights.safetensors"));
    refused("weights.safetensors does not exist");
    Files.delete(folder.resolve("policy.json"));
    refused("policy.json does not exist");
    assertThatThrownBy(() -> PolicyFiles.read(temporary.resolve("nowhere")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is not a folder");
  }

  @Test
  void theHashIsThatOfTheFile() {
    assertThat(PolicyFiles.hash(PolicyFiles.read(folder).weights()))
        .isEqualTo(PolicyFiles.describe(folder).weightsSha256());
  }
}
