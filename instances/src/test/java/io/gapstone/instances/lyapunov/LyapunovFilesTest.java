package io.gapstone.instances.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.BoundKind;
import io.gapstone.core.Scope;
import io.gapstone.core.Status;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.SolutionFormats;
import io.gapstone.instances.StoredSolution;
import io.gapstone.instances.format.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LyapunovFilesTest {

  private final LyapunovFiles files = new LyapunovFiles();
  private final Format<LyapunovInstance> format = files.instanceFormat();

  private LyapunovInstance draw(String profile, long seed, Map<String, String> settings) {
    return files.generator().generate(profile, seed, settings);
  }

  private static <T> byte[] bytes(Format<T> format, T value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(value, out);
    return out.toByteArray();
  }

  @Test
  void isRegistered() {
    assertThat(Catalogue.of("lyapunov")).isInstanceOf(LyapunovFiles.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "paper-literal", "contended"})
  void whatIsWrittenReadsBack(String profile) throws IOException {
    byte[] written = bytes(format, draw(profile, 3, Map.of()));
    LyapunovInstance read = format.read("test", new ByteArrayInputStream(written));
    assertThat(bytes(format, read)).isEqualTo(written);
    assertThat(bytes(format, draw(profile, 3, Map.of()))).isEqualTo(written);
    assertThat(bytes(format, draw(profile, 4, Map.of()))).isNotEqualTo(written);
  }

  @Test
  void severalUsersReadBack() throws IOException {
    byte[] written = bytes(format, draw("small", 3, Map.of("users", "5", "others", "auto")));
    LyapunovInstance read = format.read("test", new ByteArrayInputStream(written));
    assertThat(read.users()).isEqualTo(5);
    assertThat(read.others()).isZero();
    assertThat(bytes(format, read)).isEqualTo(written);
  }

  @Test
  void sameSeedSameBytesEverywhere() throws IOException, NoSuchAlgorithmException {
    byte[] written = bytes(format, draw("small", 1, Map.of()));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(written);
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("8d70e1a63832caa47c16021a5e91d3d3826d66f78341232993415d6838865552");
  }

  @Test
  void numbersInFilesAreShort() throws IOException {
    String text = new String(bytes(format, draw("paper", 2, Map.of())), StandardCharsets.UTF_8);
    String arrays = text.substring(text.indexOf("\"network\""));
    assertThat(
            Pattern.compile("\\d\\.\\d{4}|e").matcher(arrays.replaceAll("[a-zA-Z]+\"", "")).find())
        .isFalse();
    assertThat(text.length()).isLessThan(200_000);
  }

  @Test
  void solutionsReadBack() throws IOException {
    Format<StoredSolution<LyapunovDecision>> solutions = SolutionFormats.of(files);
    StoredSolution<LyapunovDecision> solution =
        new StoredSolution<>(
            "lyapunov",
            "name",
            "hash",
            2,
            "nearest",
            1,
            new TreeMap<>(),
            Scope.HORIZON,
            0,
            Status.FEASIBLE,
            0.1,
            Optional.empty(),
            BoundKind.NONE,
            new TreeMap<>(),
            List.of(LyapunovDecision.withinBudget(3, 4), LyapunovDecision.withoutBudget(5, -6)));
    StoredSolution<LyapunovDecision> read =
        solutions.read("test", new ByteArrayInputStream(bytes(solutions, solution)));
    LyapunovDecision first = read.decisions().get(0);
    LyapunovDecision second = read.decisions().get(1);
    assertThat(new int[] {first.host(0), first.host(1), second.host(0), second.host(1)})
        .containsExactly(3, 4, 5, -6);
    assertThat(first.keepsBudget()).isTrue();
    assertThat(second.keepsBudget()).isFalse();
  }

  @Test
  void anInstanceThatContradictsItselfIsBadInput() throws IOException {
    String text = new String(bytes(format, draw("small", 1, Map.of())), StandardCharsets.UTF_8);
    String broken = text.replaceFirst("\"servers\":25", "\"servers\":24");
    assertThatThrownBy(
            () ->
                format.read(
                    "x.json", new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(BadInputException.class)
        .hasMessage("x.json: network.stationMetres has 25 entries; it must be 24 (servers).");
  }
}
