package io.gapstone.bench.replay;

import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaNetwork;
import io.gapstone.core.isma.IsmaState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Partially observed migration and offloading: stations with servers, joined by wired links. */
record IsmaScene(IsmaInstance instance) implements Scene<IsmaState, IsmaDecision> {

  @Override
  public ServerMap servers() {
    IsmaNetwork network = instance.network();
    double[] x = new double[instance.servers()];
    double[] y = new double[instance.servers()];
    Arrays.setAll(x, network::stationX);
    Arrays.setAll(y, network::stationY);
    List<Double> lines = new ArrayList<>();
    for (int a = 0; a < x.length; a++) {
      for (int b = 0; b < a; b++) {
        if (network.hops(a, b) == 1) {
          lines.addAll(List.of(x[a], y[a], x[b], y[b]));
        }
      }
    }
    return ServerMap.given(x, y, lines.stream().mapToDouble(v -> v).toArray());
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
  public int host(IsmaState state, int u) {
    return state.host(u);
  }

  @Override
  public Load load() {
    return new Load("processor that is given to users", true);
  }

  @Override
  public double[] loads(int t, IsmaState before, IsmaDecision decision, IsmaState after) {
    double[] loads = new double[instance.servers()];
    Arrays.setAll(loads, l -> 1 - after.freeShare(l));
    return loads;
  }

  @Override
  public String moves() {
    return "migrations";
  }

  @Override
  public boolean alone(IsmaDecision decision, int u) {
    return decision.ratioTenths(u) == 0;
  }

  @Override
  public List<String> usual() {
    return List.of("nearest", "stay", "myopic");
  }
}
