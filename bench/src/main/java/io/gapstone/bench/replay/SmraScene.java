package io.gapstone.bench.replay;

import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraState;
import java.util.Arrays;
import java.util.List;

/** Joint service migration and resource allocation. */
record SmraScene(SmraInstance instance) implements Scene<SmraState, SmraDecision> {

  @Override
  public ServerMap servers() {
    double[] x = new double[instance.servers()];
    double[] y = new double[instance.servers()];
    Arrays.setAll(x, instance::serverX);
    Arrays.setAll(y, instance::serverY);
    return ServerMap.given(x, y);
  }

  @Override
  public double userX(int location, int u) {
    return instance.x(location, u);
  }

  @Override
  public double userY(int location, int u) {
    return instance.y(location, u);
  }

  @Override
  public int host(SmraState state, int u) {
    return state.host(u);
  }

  @Override
  public Load load() {
    return new Load("CPU or channel that users hold, whichever is fuller", true);
  }

  @Override
  public double[] loads(int t, SmraState before, SmraDecision decision, SmraState after) {
    double[] loads = new double[instance.servers()];
    for (int e = 0; e < loads.length; e++) {
      loads[e] =
          Math.max(
              after.takenCpuHz(e) / instance.cpuHz(e),
              after.takenBandwidthHz(e) / instance.bandwidthHz(e));
    }
    return loads;
  }

  @Override
  public String moves() {
    return "movers";
  }

  @Override
  public List<String> usual() {
    return List.of("never-migrate", "always-migrate", "greedy-fair");
  }
}
