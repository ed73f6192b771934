package io.gapstone.bench.replay;

import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyState;
import java.util.Arrays;
import java.util.List;

/** Delay and energy: cells with a station each, some of them with a server. */
record DelayEnergyScene(DelayEnergyInstance instance)
    implements Scene<DelayEnergyState, DelayEnergyDecision> {

  @Override
  public ServerMap servers() {
    double[] x = new double[instance.servers()];
    double[] y = new double[instance.servers()];
    double side = instance.cellMetres();
    Arrays.setAll(x, s -> (instance.serverCell(s) % instance.columns() + 0.5) * side);
    Arrays.setAll(y, s -> (instance.serverCell(s) / instance.columns() + 0.5) * side);
    return ServerMap.given(x, y, borders(side));
  }

  /** The borders of the cells. */
  private double[] borders(double side) {
    double width = instance.columns() * side;
    double height = instance.rows() * side;
    double[] lines = new double[4 * (instance.columns() + instance.rows() + 2)];
    int k = 0;
    for (int column = 0; column <= instance.columns(); column++) {
      k = line(lines, k, column * side, 0, column * side, height);
    }
    for (int row = 0; row <= instance.rows(); row++) {
      k = line(lines, k, 0, row * side, width, row * side);
    }
    return lines;
  }

  private static int line(double[] lines, int k, double x1, double y1, double x2, double y2) {
    lines[k] = x1;
    lines[k + 1] = y1;
    lines[k + 2] = x2;
    lines[k + 3] = y2;
    return k + 4;
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
  public int host(DelayEnergyState state, int u) {
    return state.host(u);
  }

  @Override
  public Load load() {
    return new Load("virtual machines in use", true);
  }

  @Override
  public double[] loads(
      int t, DelayEnergyState before, DelayEnergyDecision decision, DelayEnergyState after) {
    double[] loads = new double[instance.servers()];
    Arrays.setAll(loads, s -> after.occupants(s) / (double) instance.vms(s));
    return loads;
  }

  @Override
  public String moves() {
    return "moves";
  }

  @Override
  public List<String> usual() {
    return List.of("stay", "dist", "foresight-rule");
  }
}
