package io.gapstone.bench.replay;

import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmState;
import java.util.List;

/**
 * Dynamic task allocation. Its instances have delays between servers and no positions, so servers
 * lie as the delays ask, users beside their RAN node, and the cloud above all.
 */
final class DtasmScene implements Scene<DtasmState, DtasmDecision> {

  private static final String ORIGIN =
      "The instance has no positions: servers are laid out so that distances follow the delays of"
          + " their links as well as a plane allows, each user stands beside the RAN node that it is"
          + " connected to, and the cloud is above. Distances have no scale.";

  /** How much of the disc around a node is left to the server that stands there. */
  private static final double HOLE = 0.25;

  private static final double GOLDEN_ANGLE = 2.399963229728653;

  private final DtasmProblem problem = new DtasmProblem();
  private final DtasmInstance instance;
  private final DelayLayout layout;
  private final double reach;

  DtasmScene(DtasmInstance instance) {
    this.instance = instance;
    int servers = instance.servers();
    double[][] delays = new double[servers][servers];
    for (int i = 0; i < servers; i++) {
      for (int j = 0; j < servers; j++) {
        delays[i][j] = i == j ? 0 : instance.network().delaySeconds(i, j);
      }
    }
    this.layout = DelayLayout.of(delays);
    this.reach = 0.42 * layout.leastDistance();
  }

  @Override
  public ServerMap servers() {
    int servers = instance.servers();
    double[] x = java.util.Arrays.copyOf(layout.x(), servers + 1);
    double[] y = java.util.Arrays.copyOf(layout.y(), servers + 1);
    double top = 0;
    double sum = 0;
    for (int h = 0; h < servers; h++) {
      top = Math.max(top, y[h]);
      sum += x[h];
    }
    x[servers] = sum / servers;
    y[servers] = top + 2.2 * reach;
    return new ServerMap(x, y, servers, new double[0], false, ORIGIN);
  }

  /** Users fill a ring around a node evenly, each always at its own place in it. */
  private double offset(int u) {
    return reach * Math.sqrt(HOLE + (1 - HOLE) * (u + 0.5) / instance.users());
  }

  @Override
  public double userX(int location, int u) {
    return layout.x()[ran(location, u)] + offset(u) * StrictMath.cos(u * GOLDEN_ANGLE);
  }

  @Override
  public double userY(int location, int u) {
    return layout.y()[ran(location, u)] + offset(u) * StrictMath.sin(u * GOLDEN_ANGLE);
  }

  /** Nothing is known of a user before slot 0, so it begins where slot 0 has it. */
  private int ran(int location, int u) {
    return instance.trace().ran(Math.max(0, location - 1), u);
  }

  @Override
  public int host(DtasmState state, int u) {
    return state.host(u);
  }

  @Override
  public Load load() {
    return new Load("capacity that the users served need in time", true);
  }

  /** The cloud has no limit; its load is 0. */
  @Override
  public double[] loads(int t, DtasmState before, DtasmDecision decision, DtasmState after) {
    DtasmSlot slot = problem.slot(instance, t, before);
    double[] loads = new double[instance.servers() + 1];
    for (int u = 0; u < instance.users(); u++) {
      int host = after.host(u);
      if (host != slot.cloud()) {
        loads[host] += slot.requiredHz(u, host) / instance.network().capacityHz(host);
      }
    }
    return loads;
  }

  @Override
  public String moves() {
    return "migrated";
  }

  @Override
  public List<String> usual() {
    return List.of("nearest", "da-nearest", "stay-repair");
  }
}
