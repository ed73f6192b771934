package io.gapstone.solvers.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.lyapunov.LeastMoves;
import io.gapstone.core.lyapunov.LyapunovInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VSweepTest {

  @Test
  void theCurveFallsFromTheLeastMovesToTheFreeOptimum() {
    LyapunovInstance instance = Drawn.instance("contended", 1, Map.of());
    TradeOff curve = TradeOff.of(instance);
    assertThat(curve.leastMoves()).isEqualTo(LeastMoves.of(instance, 0));
    for (int m = 1; m < curve.latencySeconds().length; m++) {
      assertThat(curve.at(m)).isLessThanOrEqualTo(curve.at(m - 1));
    }
    var free = Drawn.run(instance, Drawn.policy(new Myopic(), Map.of()));
    assertThat(curve.at(1_000_000)).isCloseTo(free.totals()[0] / 100, within(1e-12));
    assertThat(curve.idleMoves()).isBetween(instance.budget(), (int) free.totals()[4]);
    assertThatThrownBy(() -> TradeOff.of(Drawn.instance("small", 1, Map.of("users", "2"))))
        .hasMessage("the instance has 2 users; the exact trade-off is for one.");
  }

  @Test
  void noVBeatsTheCurveAndQueuesKeepTheirLimit() {
    int gapsHold = 0;
    int points = 0;
    for (String profile : new String[] {"small", "paper", "contended"}) {
      for (int seed = 1; seed <= 5; seed++) {
        VSweep sweep = VSweep.of(Drawn.instance(profile, seed, Map.of()));
        assertThat(sweep.points()).hasSize(13);
        for (VPoint point : sweep.points()) {
          assertThat(point.ownGap()).isGreaterThan(-1e-12);
          assertThat(point.backlogHolds()).isTrue();
          gapsHold += point.gapHolds() ? 1 : 0;
          points++;
        }
        VPoint last = sweep.points().get(12);
        VPoint first = sweep.points().get(0);
        assertThat(last.moves()).isGreaterThanOrEqualTo(first.moves());
        assertThat(last.latencySeconds()).isLessThanOrEqualTo(first.latencySeconds() + 1e-12);
      }
    }
    assertThat(gapsHold).isBetween(points / 2, points);
  }
}
