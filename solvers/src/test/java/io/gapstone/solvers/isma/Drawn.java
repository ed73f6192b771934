package io.gapstone.solvers.isma;

import io.gapstone.core.Origin;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaModel;
import io.gapstone.core.isma.IsmaNetwork;
import io.gapstone.core.isma.IsmaState;
import io.gapstone.core.isma.IsmaTrace;
import io.gapstone.core.isma.IsmaUsers;
import io.gapstone.core.random.Draws;
import java.util.Arrays;

/** Instances of any size in which servers, channels and the users' own processors all matter. */
record Drawn(
    double[] serverHertz,
    double[] cpuHertz,
    double[] data,
    double[] cycles,
    double[] x,
    double[] y,
    double migrationSeconds,
    int slots) {

  static Drawn of(long seed, int users, int servers, int slots) {
    Draws draws = Draws.of(seed, "test/isma");
    boolean alike = draws.coin();
    double[] hertz = new double[servers];
    Arrays.setAll(hertz, l -> alike ? 5e9 : 1e9 + 9e9 * draws.unit());
    double[] cpu = new double[users];
    Arrays.setAll(cpu, u -> 1e8 + 2e9 * draws.unit() * draws.unit());
    double[] data = new double[users * slots];
    Arrays.setAll(data, k -> 1e6 + 6e7 * draws.unit());
    double[] cycles = new double[users * slots];
    Arrays.setAll(cycles, k -> 1e8 + 8e9 * draws.unit());
    double[] x = new double[users * (slots + 1)];
    Arrays.setAll(x, k -> 1000 * servers * draws.unit());
    double[] y = new double[users * (slots + 1)];
    Arrays.setAll(y, k -> 1000 * draws.unit());
    return new Drawn(hertz, cpu, data, cycles, x, y, draws.coin() ? 0.3 : 0, slots);
  }

  int users() {
    return cpuHertz.length;
  }

  IsmaInstance instance() {
    int servers = serverHertz.length;
    double[] stationX = new double[servers];
    Arrays.setAll(stationX, l -> 1000 * l + 500);
    double[] stationY = new double[servers];
    Arrays.fill(stationY, 500);
    int[] column = new int[servers];
    Arrays.setAll(column, l -> l);
    return new IsmaInstance(
        Origin.handmade(),
        slots,
        new IsmaModel(2, 20e6, 0.02, 3, -174, 100e6, migrationSeconds),
        new IsmaNetwork(stationX, stationY, column, new int[servers], serverHertz.clone()),
        new IsmaUsers(cpuHertz.clone(), new double[users()]),
        new IsmaTrace(x.clone(), y.clone(), data.clone(), cycles.clone()));
  }

  /** Hosts drawn anywhere. */
  static IsmaState state(long seed, IsmaInstance instance) {
    Draws draws = Draws.of(seed, "test/isma/hosts");
    int[] hosts = new int[instance.users()];
    Arrays.setAll(hosts, u -> draws.index(instance.servers()));
    return new IsmaState(hosts, new double[instance.servers()]);
  }
}
