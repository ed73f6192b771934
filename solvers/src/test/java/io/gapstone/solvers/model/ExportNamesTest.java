package io.gapstone.solvers.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportNamesTest {

  @ParameterizedTest
  @CsvSource({
    "'x[3,12]', x_3_12",
    "'SMRA (13b) cpu', SMRA_13b_cpu",
    "'energy[2]', x_energy_2",
    "'9lives', x_9lives",
    "'Free', x_Free",
    "'obj', x_obj",
    "'', x",
    "'żółć', x",
    "'..a..b..', x_.a.b",
    "'plain.name', plain.name"
  })
  void readable(String name, String expected) {
    assertThat(ExportNames.clean(name, "x")).isEqualTo(expected);
  }

  @Test
  void collisionsAreNumbered() {
    LinearModelBuilder model = LinearModel.named("m");
    for (String name : new String[] {"y[1]", "y_1", "y 1", "y_1_2", "y[1][2]"}) {
      model.binary(name, 0);
    }
    ExportNames names = ExportNames.of(model.build());
    assertThat(names.variable(0)).isEqualTo("y_1");
    assertThat(names.variable(1)).isEqualTo("y_1_2");
    assertThat(names.variable(2)).isEqualTo("y_1_3");
    assertThat(names.variable(3)).isEqualTo("y_1_2_2");
    assertThat(names.variable(4)).isEqualTo("y_1_2_3");
  }

  @Test
  void anyNamesBecomeUniqueAndSafe() {
    Draws draws = Draws.of(1, "test/names");
    LinearModelBuilder model = LinearModel.named("m");
    for (int k = 0; k < 2000; k++) {
      StringBuilder name = new StringBuilder();
      for (int c = draws.index(5); c > 0; c--) {
        name.append("ab1_.[]- eE\n$ü".charAt(draws.index(14)));
      }
      model.binary(name.toString(), 0);
    }
    ExportNames names = ExportNames.of(model.build());
    Set<String> seen = new HashSet<>();
    for (int k = 0; k < 2000; k++) {
      assertThat(names.variable(k)).matches("[A-DF-Za-df-z][A-Za-z0-9_.]*");
      assertThat(seen.add(names.variable(k))).isTrue();
    }
  }
}
