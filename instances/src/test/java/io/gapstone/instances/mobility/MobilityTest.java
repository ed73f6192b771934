package io.gapstone.instances.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobilityTest {

  @ParameterizedTest
  @ValueSource(strings = {"waypoint", "direction"})
  void usersStayInsideAndKeepTheirSpeed(String model) {
    Mobility mobility = new Mobility(model, 5, 20, 0.3, 10, 1000, 600);
    int users = 20;
    int locations = 50;
    double[] trace = mobility.trace(Draws.of(1, "mobility"), users, locations);
    boolean moved = false;
    for (int k = 0; k < locations; k++) {
      for (int u = 0; u < users; u++) {
        double x = trace[(k * users + u) * 2];
        double y = trace[(k * users + u) * 2 + 1];
        assertThat(x).isBetween(0.0, 1000.0);
        assertThat(y).isBetween(0.0, 600.0);
        assertThat(Math.rint(x * 10) / 10).isEqualTo(x);
        if (k > 0) {
          double dx = x - trace[((k - 1) * users + u) * 2];
          double dy = y - trace[((k - 1) * users + u) * 2 + 1];
          assertThat(Math.sqrt(dx * dx + dy * dy)).isLessThanOrEqualTo(20 * 10 + 0.2);
          moved |= dx != 0;
        }
      }
    }
    assertThat(moved).isTrue();
  }

  @Test
  void bordersMirror() {
    assertThat(Mobility.reflect(-3, 10)).isEqualTo(3);
    assertThat(Mobility.reflect(12, 10)).isEqualTo(8);
    assertThat(Mobility.reflect(23, 10)).isEqualTo(3);
    assertThat(Mobility.reflect(7, 10)).isEqualTo(7);
  }
}
