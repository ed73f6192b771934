package io.gapstone.core.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Origin;
import io.gapstone.core.Outcome;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Users have no rank among themselves: in another order they get the same. */
class UserOrderTest {

  private static final int[] ORDER = {2, 0, 3, 1};
  private final LyapunovProblem problem = new LyapunovProblem();

  @Test
  void permutingUsersPermutesWhatTheyGet() {
    for (long seed = 1; seed <= 20; seed++) {
      LyapunovInstance instance = Tiny.random(seed, 4, 3);
      LyapunovInstance permuted = permute(instance);
      LyapunovState state = problem.initialState(instance);
      LyapunovState permutedState = problem.initialState(permuted);
      for (int t = 0; t < 3; t++) {
        int[] hosts = new int[4];
        for (int u = 0; u < 4; u++) {
          hosts[u] = instance.candidate(t, u, instance.nearestAllowed(t, u));
        }
        int[] permutedHosts = new int[4];
        Arrays.setAll(permutedHosts, u -> hosts[ORDER[u]]);
        Outcome<LyapunovState> outcome =
            problem.transition(instance, t, state, LyapunovDecision.withinBudget(hosts));
        Outcome<LyapunovState> other =
            problem.transition(
                permuted, t, permutedState, LyapunovDecision.withinBudget(permutedHosts));
        assertThat(other.components()).containsExactly(outcome.components(), within(1e-9));
        assertThat(other.violations()).hasSameSizeAs(outcome.violations());
        state = outcome.next();
        permutedState = other.next();
        for (int u = 0; u < 4; u++) {
          assertThat(permutedState.host(u)).isEqualTo(state.host(ORDER[u]));
          assertThat(permutedState.queue(u)).isEqualTo(state.queue(ORDER[u]));
          assertThat(permutedState.moves(u)).isEqualTo(state.moves(ORDER[u]));
          assertThat(permuted.uplinkSeconds(t, u))
              .isCloseTo(instance.uplinkSeconds(t, ORDER[u]), within(1e-9));
        }
      }
    }
  }

  private static LyapunovInstance permute(LyapunovInstance i) {
    int users = i.users();
    int n = i.candidates();
    double[] stations = new double[2 * i.servers()];
    Arrays.setAll(stations, k -> i.stationMetres(k / 2, k % 2));
    double[] capacity = new double[i.servers()];
    Arrays.setAll(capacity, i::capacityHz);
    double[] power = new double[users];
    Arrays.setAll(power, u -> i.powerWatts(ORDER[u]));
    double[] otherPower = new double[i.others()];
    Arrays.setAll(otherPower, i::otherPowerWatts);
    int[] metres = new int[(i.slots() + 1) * users * 2];
    Arrays.setAll(metres, k -> i.userMetres(k / 2 / users, ORDER[k / 2 % users], k % 2));
    int[] otherMetres = new int[(i.slots() + 1) * i.others() * 2];
    Arrays.setAll(otherMetres, k -> i.otherMetres(k / 2 / i.others(), k / 2 % i.others(), k % 2));
    double[] bits = new double[i.slots() * users];
    Arrays.setAll(bits, k -> i.dataBits(k / users, ORDER[k % users]));
    double[] cycles = new double[bits.length];
    Arrays.setAll(cycles, k -> i.cyclesPerBit(k / users, ORDER[k % users]));
    double[] deadline = new double[bits.length];
    Arrays.setAll(deadline, k -> i.deadlineSeconds(k / users, ORDER[k % users]));
    double[] deviation = new double[bits.length * n];
    Arrays.setAll(deviation, k -> i.deviationHz(k / n / users, ORDER[k / n % users], k % n));
    return new LyapunovInstance(
        Origin.handmade(),
        i.model(),
        new LyapunovNetwork(stations, capacity),
        new LyapunovDevices(power, otherPower),
        new LyapunovTrace(metres, otherMetres, bits, cycles, deadline, deviation));
  }
}
