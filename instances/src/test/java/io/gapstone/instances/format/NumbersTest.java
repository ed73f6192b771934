package io.gapstone.instances.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @Test
  void everyNumberIsReadAsTheJdkReadsIt() {
    Draws draws = Draws.of(1, "numbers");
    for (int k = 0; k < 100_000; k++) {
      double value = Double.longBitsToDouble(draws.below(Long.MAX_VALUE));
      String text =
          switch (draws.index(5)) {
            case 0 -> Double.toString(Double.isFinite(value) ? value : 0);
            case 1 -> Long.toString(draws.below(Long.MAX_VALUE) >> draws.index(63));
            case 2 -> "-" + draws.below(1L << 60) + "." + draws.below(1000) + "e" + draws.index(9);
            case 3 -> draws.below(1000) + "." + draws.below(1L << 60) + "E-" + draws.index(30);
            default -> "0.00" + draws.below(1L << draws.index(62)) + "e+" + draws.index(40);
          };
      double expected = Double.parseDouble(text) + 0.0;
      assertThat(input("[" + text + "]").number()).as(text).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "-0, 0",
    "9007199254740993, 9007199254740992",
    "9007199254740992.00000000000000000001, 9007199254740992",
    "123456789012345678901234567890, 123456789012345678901234567890",
    "1e22, 1e22",
    "1e23, 1e23",
    "1e-400, 0",
    "5e-324, 5e-324"
  })
  void knownNumbers(String text, double expected) {
    double value = input("[" + text + "]").number();
    assertThat(value).isEqualTo(expected);
    assertThat(Double.doubleToRawLongBits(value)).isNotNegative();
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "999999999999999999, 999999999999999999",
    "2.0, 2",
    "1e3, 1000",
    "-0, 0"
  })
  void wholeNumbers(String text, long expected) {
    assertThat(input("[" + text + "]").whole()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 32_760, 32_761, 32_762, 32_765, 32_766, 32_767, 32_768, 65_535})
  void bufferEndsDoNotMatter(int padding) throws IOException {
    String text =
        "[" + " ".repeat(padding) + "-1234.5678e-3, \"a\u00e4\ud83d\ude00\\u00e4\\n\", true ]";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int piece : new int[] {1, 3, 100_000}) {
      try (JsonInput in = new JsonInput("x", new Pieces(bytes, piece))) {
        assertThat(in.next()).isEqualTo(Token.LIST);
        assertThat(in.next()).isEqualTo(Token.NUMBER);
        assertThat(in.number()).isEqualTo(-1.2345678);
        assertThat(in.next()).isEqualTo(Token.TEXT);
        assertThat(in.text()).isEqualTo("a\u00e4\ud83d\ude00\u00e4\n");
        assertThat(in.next()).isEqualTo(Token.TRUE);
        assertThat(in.next()).isEqualTo(Token.END_LIST);
        assertThat(in.next()).isEqualTo(Token.END);
      }
    }
  }

  @Test
  void textsComeBack() throws IOException {
    StringBuilder text = new StringBuilder("\ud83d\ude00");
    for (char c = 0; c < 0x3000; c++) {
      text.append(c);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonOutput out = new JsonOutput(bytes);
    out.open('[');
    out.text(text.toString());
    out.close(']');
    out.flush();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .startsWith("[\"\ud83d\ude00\\u0000\\u0001")
        .contains("\\b\\t\\n\\u000b\\f\\r")
        .contains("\\u001f !\\\"#")
        .contains("/0123");
    assertThat(input(bytes.toString(StandardCharsets.UTF_8)).text()).isEqualTo(text.toString());
  }

  /** Stands at the first element of a list. */
  private static JsonInput input(String json) {
    JsonInput in =
        new JsonInput("x", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    in.next();
    in.next();
    return in;
  }

  /** Gives a few bytes at a time. */
  private static final class Pieces extends InputStream {
    private final ByteArrayInputStream in;
    private final int piece;

    Pieces(byte[] bytes, int piece) {
      this.in = new ByteArrayInputStream(bytes);
      this.piece = piece;
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return in.read(bytes, offset, Math.min(length, piece));
    }
  }
}
