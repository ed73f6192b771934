package io.gapstone.core.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.random.Draws;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontTest {

  @Test
  void dominatedAndRepeatedPointsGo() {
    double[][] points = {{5, 5}, {4, 6}, {7, 7}, {2, 7}, {7, 4}, {4, 6}, {2, 8}, {7, 4.5}};
    assertThat(Front.of(points)).isDeepEqualTo(new double[][] {{7, 4}, {5, 5}, {4, 6}, {2, 7}});
  }

  @Test
  void threeObjectives() {
    double[][] points = {{1, 2, 3}, {3, 2, 1}, {2, 3, 4}, {2, 1, 0}, {1, 2, 3}};
    assertThat(Front.of(points)).isDeepEqualTo(new double[][] {{2, 1, 0}, {1, 2, 3}});
  }

  @Test
  void bothZerosAreTheSame() {
    assertThat(Front.of(new double[][] {{0.0, 1, 1}, {-0.0, 1, 1}, {-0.0, 1, 2}}))
        .hasNumberOfRows(1);
    assertThat(Front.of(new double[][] {{0.0, -0.0}, {-0.0, 0.0}})).hasNumberOfRows(1);
  }

  @Test
  void agreesWithTheDefinition() {
    Draws draws = Draws.of(1, "front");
    for (int round = 0; round < 300; round++) {
      int objectives = 2 + draws.index(2);
      double[][] points = HypervolumeTest.integers(draws, draws.index(30), objectives, 6);
      List<double[]> expected =
          Arrays.stream(points)
              .filter(p -> Arrays.stream(points).noneMatch(q -> strictly(q, p)))
              .toList();
      double[][] front = Front.of(points);
      assertThat(front.length)
          .isEqualTo(expected.stream().map(Arrays::toString).distinct().count());
      for (double[] p : front) {
        assertThat(expected).anyMatch(q -> Arrays.equals(p, q));
      }
    }
  }

  private static boolean strictly(double[] q, double[] p) {
    return Front.weaklyDominates(q, p) && !Front.weaklyDominates(p, q);
  }

  @Test
  void badPointsAreRefused() {
    assertThatThrownBy(() -> Front.of(new double[][] {{1, 2}, {1, Double.NaN}}))
        .hasMessage("points[1] has the coordinate NaN");
    assertThatThrownBy(() -> Front.of(new double[][] {{1, 2}, {1, 2, 3}}))
        .hasMessage("points[1] has 3 objectives; others have 2");
    assertThatThrownBy(() -> Front.of(new double[][] {{1}}))
        .hasMessage("1 objectives; there must be 2 or 3");
  }
}
