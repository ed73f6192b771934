package io.gapstone.bench.replay;

import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovState;
import java.util.Arrays;
import java.util.List;

/** Latency under a budget of moves. Devices that nobody decides for are in the load only. */
record LyapunovScene(LyapunovInstance instance) implements Scene<LyapunovState, LyapunovDecision> {

  @Override
  public ServerMap servers() {
    double[] x = new double[instance.servers()];
    double[] y = new double[instance.servers()];
    Arrays.setAll(x, e -> instance.stationMetres(e, 0));
    Arrays.setAll(y, e -> instance.stationMetres(e, 1));
    return ServerMap.given(x, y);
  }

  @Override
  public double userX(int location, int u) {
    return instance.userMetres(location, u, 0);
  }

  @Override
  public double userY(int location, int u) {
    return instance.userMetres(location, u, 1);
  }

  @Override
  public int host(LyapunovState state, int u) {
    return state.host(u);
  }

  @Override
  public Load load() {
    return new Load(
        "devices that share a server on which a user's service runs, other devices included",
        false);
  }

  @Override
  public double[] loads(
      int t, LyapunovState before, LyapunovDecision decision, LyapunovState after) {
    double[] loads = new double[instance.servers()];
    for (int u = 0; u < instance.users(); u++) {
      int host = after.host(u);
      if (loads[host] == 0) {
        loads[host] = instance.load(t, u, instance.rank(t, u, host));
      }
      loads[host]++;
    }
    return loads;
  }

  @Override
  public String moves() {
    return "moves";
  }

  @Override
  public List<String> usual() {
    return List.of("nearest", "drift-plus-penalty", "fixed-price");
  }
}
