package io.gapstone.instances.dtasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.BoundKind;
import io.gapstone.core.Scope;
import io.gapstone.core.Status;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.instances.SolutionFormats;
import io.gapstone.instances.StoredSolution;
import io.gapstone.instances.format.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DtasmFilesTest {

  private final DtasmFiles files = new DtasmFiles();

  private DtasmInstance generate(String profile, long seed) {
    return files.generator().generate(profile, seed, Map.of());
  }

  private static <T> byte[] bytes(Format<T> format, T value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(value, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "contended"})
  void whatIsReadIsWrittenAgain(String profile) throws IOException {
    Format<DtasmInstance> format = files.instanceFormat();
    byte[] written = bytes(format, generate(profile, 7));
    DtasmInstance read = format.read("file", new ByteArrayInputStream(written));
    assertThat(bytes(format, read)).isEqualTo(written);
    assertThat(bytes(format, generate(profile, 7))).isEqualTo(written);
    assertThat(bytes(format, generate(profile, 8))).isNotEqualTo(written);
  }

  @Test
  void bytesOfOneInstanceStayForever() throws IOException, GeneralSecurityException {
    byte[] written = bytes(files.instanceFormat(), generate("small", 1));
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
    assertThat(hash).isEqualTo("4a7495d79d82d95f15ec1c71849d8a37c32907201041e24f6fb7a1002954da78");
  }

  @Test
  void namesTheFieldThatIsWrong() throws IOException {
    String good = new String(bytes(files.instanceFormat(), generate("small", 1)), "UTF-8");
    String bad = good.replaceFirst("\"initialHost\":\\[\\d+", "\"initialHost\":[9");
    assertThatThrownBy(
            () ->
                files
                    .instanceFormat()
                    .read("x.json", new ByteArrayInputStream(bad.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(BadInputException.class)
        .hasMessage("x.json: initialHost[0] is 9; it must be below servers + 1 (5).");
  }

  @Test
  void decisionsAreWrittenByColumn() throws IOException {
    List<DtasmDecision> decisions =
        List.of(
            DtasmDecision.naming(new int[] {0, 4, 2}),
            DtasmDecision.placingAnew(new int[] {1, 1, 3}));
    StoredSolution<DtasmDecision> solution =
        new StoredSolution<>(
            "dtasm",
            "name",
            "hash",
            3,
            "random",
            5,
            new TreeMap<>(),
            Scope.HORIZON,
            0,
            Status.FEASIBLE,
            1,
            Optional.empty(),
            BoundKind.NONE,
            new TreeMap<>(),
            decisions);
    Format<StoredSolution<DtasmDecision>> format = SolutionFormats.of(files);
    byte[] written = bytes(format, solution);
    assertThat(new String(written, StandardCharsets.UTF_8))
        .contains("\"server\":[[0,4,2],[1,1,3]]", "\"placesAnew\":[0,1]");
    assertThat(format.read("file", new ByteArrayInputStream(written)).decisions())
        .isEqualTo(decisions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "large"})
  void capacitiesAreScaledToTheLoad(String profile) {
    DtasmProblem problem = new DtasmProblem();
    assertThat(problem.loadRatios(generate(profile, 3)).get("leastWeight"))
        .isCloseTo(0.95, Offset.offset(1e-3));
    DtasmInstance tight = files.generator().generate("small", 3, Map.of("leastWeightLoad", "1.05"));
    assertThat(problem.loadRatios(tight).get("leastWeight")).isCloseTo(1.05, Offset.offset(1e-3));
  }

  @Test
  void rangesThatHoldNothingAreBadInput() {
    for (Map<String, String> set :
        List.of(
            Map.of("taskBitsLow", "5001000", "taskBitsHigh", "4000000"),
            Map.of("taskBitsLow", "5000100", "taskBitsHigh", "5000200"),
            Map.of("taskBitsHigh", "3e9"),
            Map.of("bandwidthLow", "0", "bandwidthHigh", "0"))) {
      assertThatThrownBy(() -> files.generator().generate("small", 1, set))
          .isInstanceOf(BadInputException.class);
    }
  }
}
