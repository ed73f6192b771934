package io.gapstone.instances.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.BoundKind;
import io.gapstone.core.Scope;
import io.gapstone.core.Status;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
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

class DelayEnergyFilesTest {

  private final DelayEnergyFiles files = new DelayEnergyFiles();
  private final Format<DelayEnergyInstance> format = files.instanceFormat();

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "paper-literal", "contended"})
  void writtenReadAndWrittenAgain(String profile) throws IOException {
    byte[] bytes = bytes(generate(profile, 7));
    DelayEnergyInstance back = format.read("file", new ByteArrayInputStream(bytes));
    assertThat(bytes(back)).isEqualTo(bytes);
    assertThat(back.origin().profile()).isEqualTo(profile);
  }

  @Test
  void sameSeedSameBytes() throws IOException {
    assertThat(bytes(generate("small", 3))).isEqualTo(bytes(generate("small", 3)));
    assertThat(bytes(generate("small", 3))).isNotEqualTo(bytes(generate("small", 4)));
  }

  @Test
  void theBytesOfOneSeedAreKnown() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    String hash = HexFormat.of().formatHex(digest.digest(bytes(generate("small", 1))));
    assertThat(hash).isEqualTo("3ec7791e5789184216fb8d15f137c1439c2a38cbf58ceeeb1c666613148175cf");
  }

  @Test
  void anInconsistentFileIsRefusedInOneSentence() throws IOException {
    String text = new String(bytes(generate("small", 1)), StandardCharsets.UTF_8);
    String bad = text.replaceFirst("\"initialHost\":\\[\\d", "\"initialHost\":[9");
    assertThatThrownBy(() -> format.read("file", stream(bad)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("file: initialHost[0] is 9; it must be below servers (4).");
  }

  @Test
  void decisionsComeBack() throws IOException {
    DelayEnergyDecision joint = DelayEnergyDecision.joint(new int[] {0, 1, 9});
    DelayEnergyDecision sequential =
        DelayEnergyDecision.sequential(new int[] {0, 1, 1}, new int[] {0, 2, 1});
    Format<StoredSolution<DelayEnergyDecision>> solutions = SolutionFormats.of(files);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    solutions.write(solution(List.of(joint, sequential)), out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(solutions.read("file", stream(text)).decisions()).containsExactly(joint, sequential);
    String bad = text.replace("\"sequential\":[0,1]", "\"sequential\":[0,0]");
    assertThatThrownBy(() -> solutions.read("file", stream(bad)))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith(
            "decisions.wish[1] differs from server; a joint decision refuses nobody.");
  }

  private static StoredSolution<DelayEnergyDecision> solution(List<DelayEnergyDecision> decisions) {
    return new StoredSolution<>(
        "delay-energy",
        "name",
        "00",
        3,
        "exact",
        1,
        new TreeMap<>(),
        Scope.HORIZON,
        0,
        Status.FEASIBLE,
        1.5,
        Optional.empty(),
        BoundKind.NONE,
        new TreeMap<>(),
        decisions);
  }

  private DelayEnergyInstance generate(String profile, long seed) {
    return files.generator().generate(profile, seed, Map.of());
  }

  private byte[] bytes(DelayEnergyInstance instance) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(instance, out);
    return out.toByteArray();
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
