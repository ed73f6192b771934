package io.gapstone.core.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HypervolumeTest {

  /** The example of the R package moocore. */
  @Test
  void publishedInThePlane() {
    double[][] points = {{5, 5}, {4, 6}, {2, 7}, {7, 4}};
    assertThat(Hypervolume.of(points, new double[] {10, 10})).isEqualTo(38);
  }

  /** A published example of maximisation, mirrored. */
  @Test
  void publishedMirrored() {
    double[][] points = {{-8.5, -3}, {-8.5, -3.5}, {-5, -5}, {-9, -1}, {-4, -5}};
    assertThat(Hypervolume.of(points, new double[] {0, 0})).isEqualTo(37.75);
    assertThat(Hypervolume.of(points, new double[] {-1, -0.5})).isEqualTo(28.75);
  }

  /** Tests of the packages moarchiving and jMetalPy. */
  @Test
  void publishedInSpace() {
    double[][] three = {{1, 2, 3}, {2, 3, 1}, {3, 1, 2}};
    assertThat(Hypervolume.of(three, new double[] {4, 4, 4})).isEqualTo(13);
    double[][] two = {{1, 0, 1}, {0, 1, 0}};
    assertThat(Hypervolume.of(two, new double[] {2, 2, 2})).isEqualTo(5);
  }

  @Test
  void pointsOnOrBeyondTheReferenceContributeNothing() {
    double infinite = Double.POSITIVE_INFINITY;
    double[][] plane = {{1, 1}, {3, 0}, {0, 3}, {-5, 4}, {infinite, 0}, {0, infinite}};
    assertThat(Hypervolume.of(plane, new double[] {3, 3})).isEqualTo(4);
    double[][] space = {{1, 1, 1}, {3, 0, 0}, {0, 0, 3}, {0, 9, 0}, {0, 0, infinite}};
    assertThat(Hypervolume.of(space, new double[] {3, 3, 3})).isEqualTo(8);
    assertThat(Hypervolume.of(new double[0][], new double[] {3, 3})).isZero();
    assertThat(Hypervolume.of(new double[][] {{3, 3, 3}}, new double[] {3, 3, 3})).isZero();
  }

  @Test
  void countsTheSameCellsAsAGrid() {
    Draws draws = Draws.of(2, "hypervolume/grid");
    for (int round = 0; round < 300; round++) {
      int objectives = 2 + draws.index(2);
      double[][] points = integers(draws, draws.index(25), objectives, 9);
      double[] reference = integers(draws, 1, objectives, 9)[0];
      assertThat(Hypervolume.of(points, reference)).isEqualTo(cells(points, reference));
    }
  }

  /** Unit cells of the grid whose lower corner some point weakly dominates. */
  private static int cells(double[][] points, double[] reference) {
    int count = 0;
    int depth = reference.length == 2 ? 1 : (int) reference[2];
    for (int x = 0; x < reference[0]; x++) {
      for (int y = 0; y < reference[1]; y++) {
        for (int z = 0; z < depth; z++) {
          double[] corner = reference.length == 2 ? new double[] {x, y} : new double[] {x, y, z};
          boolean dominated = false;
          for (double[] p : points) {
            dominated |= Front.weaklyDominates(p, corner);
          }
          count += dominated ? 1 : 0;
        }
      }
    }
    return count;
  }

  @Test
  void agreesWithInclusionAndExclusion() {
    Draws draws = Draws.of(3, "hypervolume/exclusion");
    for (int round = 0; round < 100; round++) {
      int objectives = 2 + draws.index(2);
      double[][] points = reals(draws, 10, objectives);
      double[] reference = objectives == 2 ? new double[] {1, 0.9} : new double[] {1, 0.9, 0.8};
      assertThat(Hypervolume.of(points, reference))
          .isCloseTo(inclusionExclusion(points, reference), within(1e-12));
    }
  }

  private static double inclusionExclusion(double[][] points, double[] reference) {
    double volume = 0;
    for (int subset = 1; subset < 1 << points.length; subset++) {
      double[] corner = new double[reference.length];
      for (int k = 0; k < points.length; k++) {
        for (int i = 0; i < corner.length && (subset >> k & 1) == 1; i++) {
          corner[i] = Math.max(corner[i], points[k][i]);
        }
      }
      double box = Integer.bitCount(subset) % 2 == 1 ? 1 : -1;
      for (int i = 0; i < corner.length; i++) {
        box *= Math.max(0, reference[i] - corner[i]);
      }
      volume += box;
    }
    return volume;
  }

  @Test
  void volumeIsTheSumOfItsSlices() {
    Draws draws = Draws.of(4, "hypervolume/slices");
    double[][] points = reals(draws, 300, 3);
    double[] levels = Arrays.stream(points).mapToDouble(p -> p[2]).sorted().toArray();
    double expected = 0;
    for (int k = 0; k < levels.length; k++) {
      double level = levels[k];
      double[][] below =
          Arrays.stream(points)
              .filter(p -> p[2] <= level)
              .map(p -> new double[] {p[0], p[1]})
              .toArray(double[][]::new);
      double top = k + 1 < levels.length ? levels[k + 1] : 1;
      expected += Hypervolume.of(below, new double[] {1, 1}) * (top - level);
    }
    assertThat(Hypervolume.of(points, new double[] {1, 1, 1})).isCloseTo(expected, within(1e-12));
  }

  @Test
  void orderDoesNotMatter() {
    Draws draws = Draws.of(5, "hypervolume/order");
    double[][] points = reals(draws, 200, 3);
    double[][] turned = points.clone();
    Collections.reverse(Arrays.asList(turned));
    double[] reference = {1, 1, 1};
    assertThat(Hypervolume.of(turned, reference)).isEqualTo(Hypervolume.of(points, reference));
  }

  /** On the plane x + y + z = 1 no point dominates another, so every insertion is a full one. */
  @Test
  void manyPointsAreFast() {
    Draws draws = Draws.of(6, "hypervolume/many");
    double[][] plane = reals(draws, 100_000, 3);
    for (double[] p : plane) {
      double sum = p[0] + p[1] + p[2];
      for (int i = 0; i < 3; i++) {
        p[i] /= sum;
      }
    }
    double[][] line = new double[100_000][];
    for (int k = 0; k < line.length; k++) {
      line[k] = new double[] {k, line.length - k};
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          // beyond the whole plane lies 1 - 1/6 of the cube
          assertThat(Hypervolume.of(plane, new double[] {1, 1, 1})).isBetween(0.81, 5.0 / 6);
          double n = line.length;
          assertThat(Hypervolume.of(line, new double[] {n, n})).isEqualTo((n - 1) * n / 2);
          assertThat(Front.of(line)).hasNumberOfRows(line.length);
        });
  }

  @Test
  void badReferenceIsRefused() {
    assertThatThrownBy(() -> Hypervolume.of(new double[0][], new double[] {1}))
        .hasMessage("1 objectives; there must be 2 or 3");
    assertThatThrownBy(
            () -> Hypervolume.of(new double[0][], new double[] {1, Double.POSITIVE_INFINITY}))
        .hasMessage("the reference point has the coordinate Infinity");
    assertThatThrownBy(() -> Hypervolume.of(new double[][] {{1, 2, 3}}, new double[] {1, 2}))
        .hasMessage("points[0] has 3 objectives; others have 2");
  }

  static double[][] integers(Draws draws, int n, int objectives, int bound) {
    double[][] points = new double[n][objectives];
    for (double[] p : points) {
      for (int i = 0; i < objectives; i++) {
        p[i] = draws.index(bound);
      }
    }
    return points;
  }

  private static double[][] reals(Draws draws, int n, int objectives) {
    double[][] points = new double[n][objectives];
    for (double[] p : points) {
      for (int i = 0; i < objectives; i++) {
        p[i] = draws.unit();
      }
    }
    return points;
  }
}
