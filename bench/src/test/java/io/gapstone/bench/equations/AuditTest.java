package io.gapstone.bench.equations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shows that the build test fails on each kind of bad page and bad code. */
class AuditTest {

  private static final String ROW = "| ISMA (%d) | what | a.Costs#rate | a.CostsTest#rates |%n";
  private static final String PAGE =
      "| key | what | code | test |\n|---|---|---|---|\n## isma\n" + rows(12);
  private static final String MAIN = "class Costs { double rate() { return 1; } } // " + keys();
  private static final String TEST =
      "class CostsTest { @Test void rates() { // " + keys() + "\n } @Test void other() { } }";

  private static String rows(int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(n -> String.format(ROW, n))
        .collect(Collectors.joining());
  }

  private static String keys() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(n -> "(" + n + ")")
        .collect(Collectors.joining(", ", "ISMA ", ""));
  }

  private static List<String> defects(String page, String main, String test) {
    return Audit.defects(
        Set.of("ISMA"),
        page,
        Sources.of(Map.of("a.Costs", main)),
        Sources.of(Map.of("a.CostsTest", test)),
        r -> r.toString().matches("a\\.Costs(#rate)?"));
  }

  private static List<String> page(String from, String to) {
    assertThat(PAGE).contains(from);
    return defects(PAGE.replace(from, to), MAIN, TEST);
  }

  @Test
  void goodPageHasNoDefects() {
    assertThat(defects(PAGE, MAIN, TEST)).isEmpty();
  }

  @Test
  void aTypeWithoutMemberAndSeveralReferencesInACellAreFine() {
    assertThat(page("| a.Costs#rate |", "| `a.Costs`, `a.Costs#rate(double, int)` |")).isEmpty();
  }

  @Test
  void severalKeysInACellAreFine() {
    String two = String.format(ROW, 1) + String.format(ROW, 2);
    assertThat(page(two, String.format(ROW, 1).replace("(1)", "(1), (2)"))).isEmpty();
  }

  @Test
  void equationThatIsNotListed() {
    assertThat(page(String.format(ROW, 5), ""))
        .containsExactlyInAnyOrder(
            "ISMA (5) is not listed.",
            "a.Costs cites ISMA (5), which is not listed.",
            "a.CostsTest cites ISMA (5), which is not listed.");
  }

  @Test
  void citedEquationThatIsNotThere() {
    assertThat(defects(PAGE, MAIN + "// ISMA (13)", TEST))
        .containsExactly("a.Costs cites ISMA (13), which is not listed.");
    assertThat(defects(PAGE, MAIN + "\n/** As in ISMA (14). */", TEST))
        .containsExactly("a.Costs cites ISMA (14), which is not listed.");
  }

  @Test
  void listedEquationThatThePaperLacks() {
    assertThat(
            defects(
                PAGE + String.format(ROW, 13), MAIN + ", (13)", TEST.replace("(12)", "(12), (13)")))
        .containsExactly("line 16: the paper has no equation ISMA (13).");
  }

  @Test
  void listedEquationThatNoCodeCites() {
    assertThat(defects(PAGE, MAIN.replace("(7), ", ""), TEST))
        .containsExactly("line 10: no code cites ISMA (7).");
    String quoted = MAIN.replace("(7), ", "") + "\n String s = \"// ISMA (7)\"; /* ISMA (7) */";
    assertThat(defects(PAGE, quoted, TEST)).containsExactly("line 10: no code cites ISMA (7).");
  }

  @Test
  void listedEquationThatOtherCodeCites() {
    List<String> defects =
        Audit.defects(
            Set.of("ISMA"),
            PAGE,
            Sources.of(Map.of("a.Costs", MAIN.replace("(7), ", ""), "a.B", "// ISMA (7)")),
            Sources.of(Map.of("a.CostsTest", TEST)),
            r -> true);
    assertThat(defects).containsExactly("line 10: the source of a.Costs does not cite ISMA (7).");
  }

  @Test
  void classOrMethodThatDoesNotExist() {
    assertThat(page("(3) | what | a.Costs#rate", "(3) | what | a.Costs#speed"))
        .containsExactly("line 6: there is no a.Costs#speed in the code.");
  }

  @Test
  void testThatDoesNotExist() {
    assertThat(
            page(
                "(3) | what | a.Costs#rate | a.CostsTest#rates",
                "(3) | what | a.Costs#rate | a.CostsTest#no"))
        .containsExactly("line 6: there is no test a.CostsTest#no.");
    assertThat(
            page(
                "(3) | what | a.Costs#rate | a.CostsTest#rates",
                "(3) | what | a.Costs#rate | b.C#no"))
        .containsExactly("line 6: there is no test b.C#no.");
  }

  @Test
  void testThatDoesNotCite() {
    assertThat(
            page(
                "(3) | what | a.Costs#rate | a.CostsTest#rates",
                "(3) | what | a.Costs#rate | a.CostsTest#other"))
        .containsExactly("line 6: test a.CostsTest#other does not cite ISMA (3).");
  }

  @Test
  void missingCellsAndCellsWithoutContent() {
    assertThat(page("| ISMA (3) | what |", "| ISMA (3) |"))
        .contains("line 6 has 3 cells; a row has 4.", "ISMA (3) is not listed.");
    assertThat(
            page("(3) | what | a.Costs#rate | a.CostsTest#rates", "(3) | what | a.Costs#rate | "))
        .containsExactly("line 6 lacks its code or its test.");
    assertThat(page("| ISMA (3) |", "| third |"))
        .contains("line 6 names no equation; write for example SMRA (8).");
  }

  @Test
  void keyInTheWrongSection() {
    assertThat(page("## isma", "## dtasm")).contains("line 4: ISMA (1) stands in section DTASM.");
  }

  @Test
  void citationsOutsideTheGrammar() {
    assertThat(defects(PAGE, MAIN + "\n// ISMA(3)", TEST))
        .containsExactly("a.Costs has 'ISMA(3)'; citations look like SMRA (8), (9) and (13a).");
    assertThat(defects(PAGE, MAIN + "\n// ISMA (3)-(5)", TEST)).hasSize(1);
    assertThat(defects(PAGE, MAIN + "\n// ISMA eq. 3", TEST)).hasSize(1);
  }

  @Test
  void onlyTheGivenFamiliesCount() {
    assertThat(defects(PAGE, MAIN + "\n// SMRA (99)", TEST)).isEmpty();
  }
}
