package io.gapstone.instances.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Origin;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyModel;
import io.gapstone.core.delayenergy.DelayEnergyNetwork;
import io.gapstone.core.delayenergy.DelayEnergyRadio;
import io.gapstone.core.delayenergy.DelayEnergyReference;
import io.gapstone.core.delayenergy.DelayEnergyReferences;
import io.gapstone.core.delayenergy.DelayEnergyTrace;
import io.gapstone.core.delayenergy.DelayEnergyUsers;
import io.gapstone.core.math.Radio;
import io.gapstone.core.random.Draws;
import io.gapstone.instances.Generator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Draws servers, walks and tasks. */
public final class DelayEnergyGenerator implements Generator<DelayEnergyInstance> {

  private static final double MEGABYTE_BITS = 8e6;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Parameter> parameters() {
    return DelayEnergySettings.PARAMETERS;
  }

  @Override
  public SortedMap<String, Map<String, String>> profiles() {
    return DelayEnergySettings.PROFILES;
  }

  @Override
  public DelayEnergyInstance draw(Origin origin, Parameters p) {
    long seed = origin.seed();
    int users = p.integer("users", 1, 1_000_000);
    DelayEnergyNetwork network = new DelayEnergyNetworkDraw(p, seed).network(users);
    DelayEnergyTrace trace = trace(p, seed, users, network);
    DelayEnergyUsers people =
        new DelayEnergyUsers(initialHosts(network, trace, users), deadlines(p, seed, users));
    DelayEnergyInstance instance =
        new DelayEnergyInstance(
            origin,
            radio(p),
            model(p),
            network,
            people,
            trace,
            new DelayEnergyReference(0, 0, 0, 0));
    return instance.with(DelayEnergyReferences.horizon(instance));
  }

  private static DelayEnergyRadio radio(Parameters p) {
    return new DelayEnergyRadio(
        p.integer("blocks", 1, 1_000_000),
        p.number("blockHz", 1, 1e12),
        p.number("transmitWatts", 1e-9, 1e6),
        p.number("referenceGain", 1e-12, 1e6),
        p.number("pathLossExponent", 0, 10),
        p.number("powerControl", 0, 1),
        Radio.wattsFromDbm(p.number("noiseDbmPerHertz", -300, 100)));
  }

  private static DelayEnergyModel model(Parameters p) {
    return new DelayEnergyModel(
        p.number("slotSeconds", 1e-3, 1e6),
        p.number("backhaulBitsPerSecond", 1, 1e15),
        p.number("hopSeconds", 0, 1e6),
        p.flag("access"),
        p.number("energyPerGigabyteHop", 0, 1e9),
        p.number("energyWeight", 0, 1e9));
  }

  private static double[] deadlines(Parameters p, long seed, int users) {
    double least = p.number("leastDeadlineSeconds", 1e-3, 1e6);
    double greatest = p.number("greatestDeadlineSeconds", least, 1e6);
    Draws draws = Draws.of(seed, "delay-energy/deadlines");
    double[] deadlines = new double[users];
    for (int u = 0; u < users; u++) {
      deadlines[u] = draws.decimal(least, greatest, 3);
    }
    return deadlines;
  }

  private static DelayEnergyTrace trace(
      Parameters p, long seed, int users, DelayEnergyNetwork network) {
    int slots = p.integer("slots", 1, 1_000_000);
    if ((slots + 1L) * users > Integer.MAX_VALUE / 8) {
      throw new BadInputException(
          "slots is " + slots + " and users is " + users + "; that is too much for one instance.");
    }
    DelayEnergyWalk walk = new DelayEnergyWalk(network, users, slots + 1);
    walk.draw(Draws.of(seed, "delay-energy/walk"));
    int tasks = slots * users;
    return new DelayEnergyTrace(
        slots,
        walk.x(),
        walk.y(),
        megabytes(p, "TaskMegabytes", 2, Draws.of(seed, "delay-energy/tasks"), tasks),
        cycles(p, Draws.of(seed, "delay-energy/cycles"), tasks),
        megabytes(p, "StateMegabytes", 1, Draws.of(seed, "delay-energy/states"), tasks));
  }

  private static double[] megabytes(
      Parameters p, String name, int decimals, Draws draws, int count) {
    double least = p.number("least" + name, 0.1, 1e6);
    double greatest = p.number("greatest" + name, least, 1e6);
    double[] bits = new double[count];
    for (int k = 0; k < count; k++) {
      bits[k] = Math.rint(draws.decimal(least, greatest, decimals) * MEGABYTE_BITS);
    }
    return bits;
  }

  private static double[] cycles(Parameters p, Draws draws, int count) {
    double least = p.number("leastCycles", 1e5, 1e15);
    double greatest = p.number("greatestCycles", least, 1e15);
    double[] cycles = new double[count];
    for (int k = 0; k < count; k++) {
      cycles[k] = draws.decimal(least, greatest, -5);
    }
    return cycles;
  }

  /** In user order, the nearest server by hops that has a free VM. */
  private static int[] initialHosts(DelayEnergyNetwork network, DelayEnergyTrace trace, int users) {
    int[] free = Arrays.copyOf(network.vms(), network.vms().length);
    int[] hosts = new int[users];
    for (int u = 0; u < users; u++) {
      int column = (int) (trace.x()[u] / network.cellMetres());
      int row = (int) (trace.y()[u] / network.cellMetres());
      int nearest = -1;
      int fewest = Integer.MAX_VALUE;
      for (int s = 0; s < free.length; s++) {
        int cell = network.serverCell()[s];
        int hops =
            Math.abs(cell % network.columns() - column) + Math.abs(cell / network.columns() - row);
        if (free[s] > 0 && hops < fewest) {
          nearest = s;
          fewest = hops;
        }
      }
      free[nearest]--;
      hosts[u] = nearest;
    }
    return hosts;
  }
}
