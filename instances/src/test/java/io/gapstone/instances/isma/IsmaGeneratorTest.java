package io.gapstone.instances.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.isma.IsmaInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsmaGeneratorTest {

  private final IsmaGenerator generator = new IsmaGenerator();

  @Test
  void paperHasThePapersNumbers() {
    IsmaInstance instance = generator.generate("paper", 3, Map.of());
    assertThat(instance.users()).isEqualTo(40);
    assertThat(instance.servers()).isEqualTo(6);
    assertThat(instance.slots()).isEqualTo(20);
    for (int l = 0; l < 6; l++) {
      assertThat(instance.network().serverHertz(l)).isBetween(3.19e9, 19.14e9);
      assertThat(instance.network().stationX(l)).isEqualTo(500 + 1000.0 * (l % 3));
      assertThat(instance.network().stationY(l)).isEqualTo(500 + 1000.0 * (l / 3));
    }
    assertThat(instance.network().hops(0, 5)).isEqualTo(3);
    for (int u = 0; u < 40; u++) {
      assertThat(instance.cpuHertz(u)).isBetween(100e6, 350e6);
      assertThat(instance.deadlineSeconds(u)).isZero();
      for (int t = 0; t < 20; t++) {
        assertThat(instance.dataBits(t, u)).isBetween(1.6e6, 24e6);
        assertThat(instance.dataBits(t, u) % 8000).isZero();
        assertThat(instance.cycles(t, u)).isBetween(6e9, 9e10);
        double dx = instance.x(t + 1, u) - instance.x(t, u);
        double dy = instance.y(t + 1, u) - instance.y(t, u);
        assertThat(Math.sqrt(dx * dx + dy * dy)).isLessThan(120 / 3.6 * 2 + 0.2);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "3,3", "6,3", "60,10", "36,6", "7,7", "12,4"})
  void gridsAreFullRectangles(int servers, int columns) {
    Map<String, String> set = Map.of("servers", "" + servers);
    assertThat(IsmaGenerator.columns(generator.resolve("paper", set))).isEqualTo(columns);
  }

  @Test
  void symmetricInstancesHaveCommonValues() {
    IsmaInstance instance = generator.generate("paper", 1, Map.of("symmetric", "true"));
    for (int l = 0; l < 6; l++) {
      assertThat(instance.network().serverHertz(l)).isEqualTo(15.95e9);
    }
    assertThat(instance.cpuHertz(39)).isEqualTo(150e6);
  }

  @Test
  void literalTasksRepeatAndNobodyGetsAnywhere() {
    IsmaInstance instance = generator.generate("paper-literal", 1, Map.of());
    for (int u = 0; u < 40; u++) {
      assertThat(instance.dataBits(19, u)).isEqualTo(instance.dataBits(0, u));
      assertThat(instance.cycles(19, u)).isEqualTo(instance.cycles(0, u));
      assertThat(instance.x(20, u)).isCloseTo(instance.x(0, u), within(0.8));
    }
  }

  @Test
  void oneNumberLeavesTheOtherDrawsAsTheyWere() {
    IsmaInstance instance = generator.generate("paper", 1, Map.of());
    IsmaInstance other = generator.generate("paper", 1, Map.of("cyclesHigh", "6.2e9"));
    assertThat(other.cycles(5, 5)).isBetween(6e9, 6.2e9);
    assertThat(other.dataBits(5, 5)).isEqualTo(instance.dataBits(5, 5));
    assertThat(other.x(5, 5)).isEqualTo(instance.x(5, 5));
  }

  @Test
  void narrowRangesHaveSomethingToDrawFrom() {
    Map<String, String> set = Map.of("dataKilobytesLow", "0.2", "dataKilobytesHigh", "0.4");
    IsmaInstance instance = generator.generate("small", 1, set);
    assertThat(instance.dataBits(0, 0)).isBetween(1600.0, 3200.0);
    assertThat(instance.dataBits(1, 0)).isNotEqualTo(instance.dataBits(0, 0));
  }

  @Test
  void badParametersAreOneSentence() {
    assertThatThrownBy(() -> generator.generate("paper", 1, Map.of("cyclesLow", "1e12")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cyclesLow");
    assertThatThrownBy(() -> generator.generate("paper", 1, Map.of("slowestKmh", "200")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("slowestKmh");
    Map<String, String> huge = Map.of("users", "10000000", "slots", "10000000");
    assertThatThrownBy(() -> generator.generate("paper", 1, huge))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("slots");
    assertThatThrownBy(() -> generator.generate("paper", 1, Map.of("servers", "0")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("servers");
  }
}
