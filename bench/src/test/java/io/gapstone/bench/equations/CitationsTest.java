package io.gapstone.bench.equations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationsTest {

  @Test
  void oneAndSeveralKeys() {
    assertThat(Citations.in("x = 1; // SMRA (8)")).containsExactly("SMRA (8)");
    assertThat(Citations.in("DTASM (12), (13) and (16): weight"))
        .containsExactly("DTASM (12)", "DTASM (13)", "DTASM (16)");
    assertThat(Citations.in("LYAPUNOV (13a), LYAPUNOV (13b), and (14)"))
        .containsExactly("LYAPUNOV (13a)", "LYAPUNOV (13b)", "LYAPUNOV (14)");
    assertThat(Citations.in("DELAY-ENERGY (5) and ISMA (3)"))
        .containsExactly("DELAY-ENERGY (5)", "ISMA (3)");
  }

  @Test
  void otherParenthesesAreNoKeys() {
    assertThat(Citations.in("f(8) (9), SMRA (u), XSMRA (8), NPER-DTASM (3), SMRA")).isEmpty();
    assertThat(Citations.in("SMRA (8) with (9)")).containsExactly("SMRA (8)");
  }

  @Test
  void misspeltCitationsAreFound() {
    assertThat(Citations.misspelt("SMRA(8)")).containsExactly("SMRA(8)");
    assertThat(Citations.misspelt("DTASM Eq. (3)")).containsExactly("DTASM Eq. (3)");
    assertThat(Citations.misspelt("ISMA (1) to (6)")).hasSize(1);
    assertThat(Citations.misspelt("SMRA (8), (9); DTASM at 200 x 8; ISMA equals")).isEmpty();
  }

  @Test
  void commentsStringsAndCodeAreToldApart() {
    JavaText text =
        JavaText.of(
            "int a = 1; // one\nString s = \"// \\\" two\"; /* three\n // four */ char c = '\"'; // five");
    assertThat(text.lineComments()).contains("// one", "// five").doesNotContain("two", "four");
    assertThat(text.blockComments()).contains("three", "four").doesNotContain("one");
    assertThat(text.code()).contains("int a = 1;", "char c =").doesNotContain("two", "three");
    JavaText block = JavaText.of("String s = \"\"\"\n \"// no\" \\\"\"\" \n\"\"\"; // yes");
    assertThat(block.lineComments().strip()).isEqualTo("// yes");
  }

  @Test
  void commentsOfATestEndWithItsBody() {
    JavaText text =
        JavaText.of("// above\n@Test\nvoid a() { if (x) { // in\n } }\nvoid b() { // other\n}");
    assertThat(text.commentsOfTest("a").orElseThrow())
        .contains("// above", "// in")
        .doesNotContain("other");
    assertThat(text.commentsOfTest("c")).isEmpty();
  }

  @Test
  void requiredEquations() {
    assertThat(Papers.required("SMRA")).hasSize(27 + 8).contains("SMRA (13h)");
    assertThat(Papers.required("LYAPUNOV")).hasSize(19 + 3 + 2);
    assertThat(Papers.has("SMRA", "SMRA (29)")).isFalse();
    assertThat(Papers.has("SMRA", "SMRA (13)")).isTrue();
  }
}
