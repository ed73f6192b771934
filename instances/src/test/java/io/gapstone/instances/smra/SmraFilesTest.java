package io.gapstone.instances.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.BoundKind;
import io.gapstone.core.Problem;
import io.gapstone.core.Scope;
import io.gapstone.core.Status;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
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

class SmraFilesTest {

  private final SmraFiles files = new SmraFiles();
  private final Format<SmraInstance> format = files.instanceFormat();

  private static <T> byte[] bytes(Format<T> format, T value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(value, out);
    return out.toByteArray();
  }

  private static <T> T read(Format<T> format, byte[] bytes) throws IOException {
    return format.read("test", new ByteArrayInputStream(bytes));
  }

  private SmraInstance draw(String profile, long seed) {
    return files.generator().generate(profile, seed, Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "paper-literal", "contended"})
  void whatIsWrittenReadsBackAsTheSameBytes(String profile) throws IOException {
    byte[] first = bytes(format, draw(profile, 3));
    assertThat(bytes(format, read(format, first))).isEqualTo(first);
    assertThat(bytes(format, draw(profile, 3))).isEqualTo(first);
    assertThat(bytes(format, draw(profile, 4))).isNotEqualTo(first);
  }

  @Test
  void sameSeedSameBytesOnEveryMachine() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(format, draw("small", 1)));
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("27dc95541fd5e2ea2cbb4e76a43b8c0c484215c8ce4a3031ef1fa0f5cc4cff43");
  }

  @Test
  void filesAreSmall() throws IOException {
    String text = new String(bytes(format, draw("paper", 1)), StandardCharsets.UTF_8);
    assertThat(text).hasSizeLessThan(250_000).doesNotContainPattern("[0-9]\\.[0-9]{10}");
  }

  @Test
  void contradictionsAreOneSentence() throws IOException {
    String text = new String(bytes(format, draw("small", 1)), StandardCharsets.UTF_8);
    String wrong = text.replaceFirst("\"initialServer\":\\[\\d+", "\"initialServer\":[6");
    assertThatThrownBy(() -> read(format, wrong.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("test: initialServer[0] is 6; it must be at least 0 and below servers (6).");
  }

  @Test
  void solutionsReadBack() throws IOException {
    SmraDecision decision =
        new SmraDecision(
            new int[] {3, 1},
            new double[] {1e8, 123456789.123},
            new double[] {3e5, 5e6},
            new boolean[] {false, true});
    Format<StoredSolution<SmraDecision>> solutions = SolutionFormats.of(files);
    StoredSolution<SmraDecision> solution =
        new StoredSolution<>(
            "smra",
            "x",
            "0",
            2,
            "always-migrate",
            1,
            new TreeMap<>(Map.of("targets", "true")),
            Scope.SLOT,
            4,
            Status.FEASIBLE,
            1.5,
            Optional.empty(),
            BoundKind.NONE,
            new TreeMap<>(),
            List.of(decision));
    byte[] bytes = bytes(solutions, solution);
    StoredSolution<SmraDecision> back = read(solutions, bytes);
    assertThat(bytes(solutions, back)).isEqualTo(bytes);
    SmraDecision same = back.decisions().get(0);
    assertThat(same.server(0)).isEqualTo(3);
    assertThat(same.cpuHz(1)).isEqualTo(123456789.123);
    assertThat(same.bandwidthHz(1)).isEqualTo(5e6);
    assertThat(same.refused(0)).isFalse();
    assertThat(same.refused(1)).isTrue();
  }

  @Test
  void isRegistered() {
    Problem<?, ?, ?, ?> problem = io.gapstone.core.Families.byId("smra");
    assertThat(problem).isInstanceOf(SmraProblem.class);
    assertThat(Catalogue.of("smra")).isInstanceOf(SmraFiles.class);
  }
}
