package io.gapstone.solvers.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints the table of V of the docs: means over seeds 1 to 100. */
class VSweepTableIT {

  private static final int SEEDS = 100;

  @ParameterizedTest
  @ValueSource(strings = {"paper", "contended"})
  void table(String profile) {
    double[][] sums = new double[13][8];
    for (int seed = 1; seed <= SEEDS; seed++) {
      VSweep sweep = VSweep.of(Drawn.instance(profile, seed, Map.of()));
      for (int i = 0; i < sums.length; i++) {
        VPoint point = sweep.points().get(i);
        sums[i][0] = point.v() * SEEDS;
        sums[i][1] += 1e3 * point.latencySeconds();
        sums[i][2] += point.moves();
        sums[i][3] += 100 * point.ownGap();
        sums[i][4] += 1e3 * point.gapSeconds();
        sums[i][5] += point.gapHolds() ? 100 : 0;
        sums[i][6] += point.meanBacklog();
        sums[i][7] += point.largestBacklog();
        assertThat(point.backlogHolds()).isTrue();
      }
    }
    StringBuilder table = new StringBuilder();
    for (double[] row : sums) {
      table.append(String.format(Locale.ROOT, "%n| %.0f |", row[0] / SEEDS));
      for (int c = 1; c < row.length; c++) {
        table.append(String.format(Locale.ROOT, " %.2f |", row[c] / SEEDS));
      }
    }
    System.out.println(profile + table);
    assertThat(sums[12][3]).isLessThan(sums[0][3]);
  }
}
