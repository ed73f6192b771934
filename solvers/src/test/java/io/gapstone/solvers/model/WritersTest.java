package io.gapstone.solvers.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritersTest {

  private static LinearModel model() {
    LinearModelBuilder model = LinearModel.named("two words").offset(0.5);
    int x = model.continuous("x", 0, Models.INF, 0.1);
    int n = model.integer("n", -2, Models.INF, 0);
    int b = model.binary("b", -1e-12);
    model.range("range", 1, 2.5).term(x, 1).term(n, -2);
    model.equal("same", 3).term(n, 1).term(b, 1.0 / 3);
    model.range("free", -Models.INF, Models.INF).term(b, 1);
    return model.build();
  }

  @Test
  void mps() throws IOException {
    StringWriter text = new StringWriter();
    MpsWriter.write(model(), text);
    assertThat(text)
        .hasToString(
            """
            NAME two_words
            ROWS
             N obj
             L range
             E same
             N r_free
            COLUMNS
             x obj 0.1
             x range 1
             MARKER 'MARKER' 'INTORG'
             n range -2
             n same 1
             b obj -1e-12
             b same 0.3333333333333333
             b r_free 1
             MARKER 'MARKER' 'INTEND'
             objective_constant obj 0.5
            RHS
             RHS range 2.5
             RHS same 3
            RANGES
             RNG range 1.5
            BOUNDS
             LO BND n -2
             PL BND n
             BV BND b
             FX BND objective_constant 1
            ENDATA
            """);
  }

  @Test
  void lp() throws IOException {
    StringWriter text = new StringWriter();
    LpWriter.write(model(), text);
    assertThat(text)
        .hasToString(
            """
            \\ two_words
            Minimize
             obj: + 0.1 x - 1e-12 b + 0.5 objective_constant
            Subject To
             range: + 1 x - 2 n <= 2.5
             range..low: + 1 x - 2 n >= 1
             same: + 1 n + 0.3333333333333333 b = 3
            \\ r_free has no limits
            Bounds
             n >= -2
             objective_constant = 1
            Generals
             n
            Binaries
             b
            End
            """);
  }

  @Test
  void fileEndingSaysTheFormat(@TempDir Path folder) throws IOException {
    ModelFile.write(model(), folder.resolve("a.lp"));
    ModelFile.write(model(), folder.resolve("a.mps"));
    assertThat(Files.readString(folder.resolve("a.lp"))).startsWith("\\ two_words\nMinimize");
    assertThat(Files.readString(folder.resolve("a.mps"))).startsWith("NAME two_words\nROWS");
    assertThat(folder.toFile().list()).hasSize(2);
    assertThatThrownBy(() -> ModelFile.write(model(), folder.resolve("a.txt")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("it must end in .mps or .lp");
  }
}
