package io.gapstone.core.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationGridTest {

  /** Half-metre grids make ties frequent; a spread of 0 puts all stations on a line. */
  @ParameterizedTest
  @CsvSource({"1, 50, 50", "7, 40, 0", "60, 10, 10", "100, 400, 30", "300, 1000, 1000"})
  void findsWhatSortingFinds(int stations, int width, int height) {
    Draws draws = Draws.of(stations, "test/grid");
    double[] metres = new double[2 * stations];
    for (int s = 0; s < stations; s++) {
      metres[2 * s] = draws.index(2 * width + 1) / 2.0;
      metres[2 * s + 1] = draws.index(2 * height + 1) / 2.0;
    }
    StationGrid grid = new StationGrid(metres);
    int[] ids = new int[Math.min(stations, 12)];
    double[] squares = new double[ids.length];
    for (int trial = 0; trial < 200; trial++) {
      double x = draws.index(2 * width) - width / 2.0;
      double y = draws.index(2 * height + 100) - height / 2.0;
      int[] sorted =
          IntStream.range(0, stations)
              .boxed()
              .sorted(Comparator.comparing(s -> square(metres, s, x, y)))
              .mapToInt(s -> s)
              .limit(ids.length)
              .toArray();
      grid.nearest(x, y, ids, squares);
      assertThat(ids).isEqualTo(sorted);
      assertThat(grid.nearest(x, y)).isEqualTo(sorted[0]);
      assertThat(squares[0]).isEqualTo(square(metres, sorted[0], x, y));
    }
  }

  @Test
  void tiesGoToTheLowestIndex() {
    StationGrid grid = new StationGrid(new double[] {10, 0, 0, 0, 0, 0});
    assertThat(grid.nearest(5, 3)).isZero();
    assertThat(grid.nearest(1, 0)).isEqualTo(1);
  }

  private static double square(double[] metres, int s, double x, double y) {
    double dx = metres[2 * s] - x;
    double dy = metres[2 * s + 1] - y;
    return dx * dx + dy * dy;
  }
}
