package io.gapstone.instances.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Origin;
import io.gapstone.instances.toy.ToyFiles;
import io.gapstone.instances.toy.ToyInstance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bad document is refused with one sentence that names file and field. */
class BadInputTest {

  private static final Format<ToyInstance> FORMAT = new ToyFiles().instanceFormat();

  /** What is replaced in a good document, by what, and the sentence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"users\":2|\"users\":10000000000|sizes.users is 10000000000; it must be between 1 and 10000000.",
        "\"users\":2|\"users\":-2|sizes.users is -2; it must be between 1 and 10000000.",
        "\"users\":2|\"users\":9999999|users.hosts has 2 entries; it must be 9999999 (users).",
        "\"users\":2|\"users\":99999999999999999999|sizes.users is 99999999999999999999; it must be a whole number of at most 18 digits.",
        "\"users\":2|\"users\":2.5|sizes.users is 2.5; it must be a whole number of at most 18 digits.",
        "\"users\":2|\"users\":\"2\"|sizes.users is the text '2'; it must be a whole number of at most 18 digits.",
        "\"users\":2|\"users\":2,\"users\":2|sizes.users occurs twice; each field may occur once.",
        "\"users\":2|\"users\":[2]|sizes.users is a list; it must be a whole number of at most 18 digits.",
        "\"users\":2,|``|sizes.users is missing; it must be given.",
        "\"version\":1|\"version\":2|version is 2; this Gapstone reads version 1.",
        "\"version\":1|\"version\":1,\"version\":1|version occurs twice; each field may occur once.",
        "\"version\":1,|``|version is missing; it must be given.",
        "gapstone-instance/toy|gapstone-instance/smra|format is the text 'gapstone-instance/smra'; it must be gapstone-instance/toy.",
        "gapstone-instance/toy|a\\nb|format is the text 'a?b'; it must be gapstone-instance/toy.",
        "\"strict\":true|\"strict\":1|model.strict is 1; it must be true or false.",
        "\"strict\":true|\"strict\":trve|model.strict is not valid JSON at line 1, column 180: 'v' stands where the word true must stand.",
        "\"strict\":true|\"strict\":null|model.strict is null; it must be true or false.",
        "\"strict\":true|\"strict\":true,\"bonus\":0|model.bonus is 0; it must be positive.",
        "\"strict\":true|\"strict\":true,\"bonus\":1e999|model.bonus is 1e999; it must be a finite number.",
        "\"strict\":true|\"strict\":true,\"bonuss\":1|model.bonuss is not a field of gapstone-instance/toy files; maybe model.bonus is meant.",
        "\"strict\":true|\"strict\":true,\"a\\nb\\u2028\":1|model.a?b? is not a field of gapstone-instance/toy files.",
        "\"model\":{\"strict\":true}|\"model\":null|model is null; it must be an object.",
        "\"model\":{\"strict\":true}|\"model\":{}|model.strict is missing; it must be given.",
        "\"model\":{\"strict\":true}|\"model.strict\":true|model.strict is not a field of gapstone-instance/toy files; maybe model.strict is meant.",
        "[0.5,1]|[0.5,NaN]|trace.load is not valid JSON at line 1, column 230: 'N' stands where a value must stand.",
        "[0.5,1]|[0.5,-Infinity]|trace.load is not valid JSON at line 1, column 230: a number is malformed or too long.",
        "[0.5,1]|[0.5,01]|trace.load is not valid JSON at line 1, column 231: a number is malformed or too long.",
        "[0.5,1]|[0.5,]|trace.load is not valid JSON at line 1, column 230: ']' stands where a value must stand.",
        "[0.5,1]|[0.5,101]|trace.load[#1] is 101; it must be between 0 and 100.",
        "[0.5,1]|[0.5,-1]|trace.load[#1] is -1; it must be between 0 and 100.",
        "[0.5,1]|[0.5,\"x\"]|trace.load is the text 'x'; it must be a number.",
        "[0.5,1]|[0.5]|trace.load has inner lists of 1 and of 2; all must be of one length.",
        "[0.5,1]|7|trace.load is 7; it must be a list.",
        "[0.5,1],[2,3]|[0.5,1],[2,3],[4,5]|trace.load has 3 entries; it must be 2 (slots).",
        "\"hosts\":[0,1]|\"hosts\":[0,3]|users.hosts[1] is 3; it must be below servers (3).",
        "\"hosts\":[0,1]|\"hosts\":[0,4294967296]|users.hosts[#1] is 4294967296; it must be between 0 and 2147483647.",
        "\"hosts\":[0,1]|\"hosts\":[[[[[0]]]]]|users.hosts is a list; it must be a whole number of at most 18 digits.",
      })
  void oneSentence(String good, String bad, String sentence) throws IOException {
    assertThat(document()).contains(good);
    assertThat(refusal(document().replace(good, bad))).isEqualTo("toy.json: " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|the file ends in the middle of its data; it must be complete.",
        "[]|the file is not a JSON object; it must be a gapstone-instance/toy file.",
        "7|the file is not a JSON object; it must be a gapstone-instance/toy file.",
        "{}|format is missing; it must be given.",
        "{} {}|the file goes on after its end; it must hold one JSON object.",
        "{\"\":{}}|the empty name is not a field of gapstone-instance/toy files.",
        "{,}|the file is not valid JSON at line 1, column 2: ',' stands where a field's name must stand.",
        "{\"sizes\" 1}|the file is not valid JSON at line 1, column 10: '1' stands where a colon must stand.",
        "{'a':1}|the file is not valid JSON at line 1, column 2: ''' stands where a field's name must stand.",
        "{\"format\":\"\\ud800\"}|format is not valid JSON at line 1, column 18: a text holds half a surrogate pair.",
        "{\"format\":\"\\x\"}|format is not valid JSON at line 1, column 13: a text holds an unknown escape.",
        "{\"format\":\"\t\"}|format is not valid JSON at line 1, column 12: a text holds a control character.",
        "\uFEFF{}|the file is not valid JSON at line 1, column 1: a byte order mark or other text stands before the object.",
      })
  void oneSentenceForNoDocument(String document, String sentence) {
    assertThat(refusal(document)).isEqualTo("toy.json: " + sentence);
  }

  @Test
  void placesCountLines() throws IOException {
    String document = document().replace("{\"strict\":true}", "{\n\n\"strict\":\n x}");
    assertThat(refusal(document)).contains("model.strict is not valid JSON at line 4, column 2:");
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    String document = document();
    for (int size = 0; size < document.length(); size++) {
      assertThat(refusal(document.substring(0, size)))
          .startsWith("toy.json: ")
          .endsWith(" ends in the middle of its data; it must be complete.");
    }
  }

  @Test
  void everyChangedByteIsReadOrRefusedWithOneSentence() throws IOException {
    byte[] document = document().getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int at = 0; at < document.length; at++) {
      for (byte b : new byte[] {0, '"', '{', ']', ',', '-', '9', 'e', '\n', (byte) 0xff}) {
        byte[] changed = document.clone();
        changed[at] = b;
        String message = refusal(changed);
        assertThat(message).doesNotContain("\n").doesNotContain(". ").endsWith(".");
        refused += message.equals(ACCEPTED) ? 0 : 1;
      }
    }
    assertThat(refused).isGreaterThan(10 * document.length / 2);
  }

  @Test
  void longListsAndTextsInMessagesAreCut() throws IOException {
    String text = "x".repeat(99_999);
    assertThat(refusal(document().replace("[0.5,1]", "[\"" + text + "\"]"))).hasSizeLessThan(120);
    assertThat(refusal(document().replace("[0.5,1]", "[\"" + text + "xx\"]")))
        .endsWith("a text is longer than 100000 bytes.");
    assertThat(refusal(document().replace("[0.5,1]", "[" + "1".repeat(101) + "]")))
        .endsWith("a number is malformed or too long.");
  }

  @Test
  void deepNestingIsRefused() {
    byte[] document = ("{\"x\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Format.idIn("toy.json", new ByteArrayInputStream(document)))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "toy.json: the file is not valid JSON at line 1, column 25: "
                + "brackets are nested more than 20 deep.");
  }

  @Test
  void invalidUtf8IsRefused() {
    byte[] document = "{\"format\":\"xx\"}".getBytes(StandardCharsets.UTF_8);
    document[11] = (byte) 0xc3;
    assertThat(refusal(document)).endsWith("a text is not valid UTF-8.");
  }

  private static final String ACCEPTED = "accepted.";

  private static String document() throws IOException {
    ToyInstance instance =
        new ToyInstance(
            new Origin("p", 1, 1, new TreeMap<>()),
            2,
            3,
            2,
            true,
            Optional.empty(),
            new int[] {0, 1},
            new double[] {0.5, 1, 2, 3},
            new double[12]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FORMAT.write(instance, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String refusal(String document) {
    return refusal(document.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(byte[] document) {
    try {
      FORMAT.read("toy.json", new ByteArrayInputStream(document));
      return ACCEPTED;
    } catch (BadInputException e) {
      return e.getMessage();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
