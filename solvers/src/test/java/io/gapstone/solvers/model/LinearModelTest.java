package io.gapstone.solvers.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LinearModelTest {

  @Test
  void repeatedTermsAddUp() {
    LinearModelBuilder model = LinearModel.named("m");
    int x = model.binary("x", 1);
    int y = model.binary("y", 1);
    model.addCost(x, 2);
    model.atMost("a", 1).term(x, 1).term(y, 2).term(x, 3).term(y, 0);
    model.atMost("b", 1).term(x, 5);
    LinearModel built = model.build();
    assertThat(built.cost(x)).isEqualTo(3);
    assertThat(built.entries()).isEqualTo(3);
    assertThat(built.activity(0, new double[] {1, 10})).isEqualTo(24);
    assertThat(built.activity(1, new double[] {1, 10})).isEqualTo(5);
  }

  @Test
  void growsBeyondItsFirstArrays() {
    LinearModelBuilder model = LinearModel.named("m");
    for (int j = 0; j < 1000; j++) {
      model.integer("variable " + j, -j, j, j);
    }
    for (int i = 0; i < 1000; i++) {
      model.range("row " + i, -i, i).term(i, i + 1).term(999 - i, 1);
    }
    LinearModel built = model.build();
    assertThat(built.variables()).isEqualTo(1000);
    assertThat(built.rows()).isEqualTo(1000);
    assertThat(built.variableName(731)).isEqualTo("variable 731");
    assertThat(built.rowName(999)).isEqualTo("row 999");
    assertThat(built.column(built.rowStart(999))).isEqualTo(999);
    assertThat(built.coefficient(built.rowStart(999))).isEqualTo(1000);
  }

  @Test
  void mistakesAreNamed() {
    LinearModelBuilder model = LinearModel.named("m");
    assertThatThrownBy(() -> model.term(0, 1)).hasMessageContaining("a term needs a row");
    assertThatThrownBy(() -> model.continuous("x", 2, 1, 0))
        .hasMessage("variable x must be in [2.0, 1.0], which is empty.");
    assertThatThrownBy(() -> model.continuous("x", 0, 1, Double.NaN))
        .hasMessage("the cost of x is NaN; it must be finite.");
    model.atMost("r", 1);
    assertThatThrownBy(() -> model.term(3, 1))
        .hasMessage("variable 3 does not exist; there are 0.");
    model.build();
    assertThatThrownBy(() -> model.binary("late", 0)).hasMessage("the model m is built already");
  }

  @Test
  void relaxedAndFixed() {
    LinearModel mixed = Models.mixed();
    assertThat(mixed.integers()).isEqualTo(1);
    assertThat(mixed.relaxed().integers()).isZero();
    LinearModel fixed = mixed.fixed(new double[] {2, 50});
    assertThat(fixed.lower(0)).isEqualTo(2);
    assertThat(fixed.upper(0)).isEqualTo(2);
    assertThat(fixed.upper(1)).isEqualTo(100);
  }

  @Test
  void bytesGiveTheSameModel() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      LinearModel model = Models.random(seed);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ModelStream.write(model, new DataOutputStream(bytes));
      LinearModel read =
          ModelStream.readModel(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      StringWriter first = new StringWriter();
      StringWriter second = new StringWriter();
      MpsWriter.write(model, first);
      MpsWriter.write(read, second);
      assertThat(second).hasToString(first.toString());
    }
  }
}
