package io.gapstone.instances.isma;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Origin;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaModel;
import io.gapstone.core.isma.IsmaNetwork;
import io.gapstone.core.isma.IsmaTrace;
import io.gapstone.core.isma.IsmaUsers;
import io.gapstone.core.random.Draws;
import io.gapstone.instances.Generator;
import io.gapstone.instances.mobility.Mobility;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Draws instances: stations on a grid, users that move in its rectangle, a task per slot. */
public final class IsmaGenerator implements Generator<IsmaInstance> {

  private static final double BITS_PER_KILOBYTE = 8000;

  /** Clock frequencies of servers lie on a grid of 10 MHz, those of users of 1 MHz. */
  private static final int SERVER_DECIMALS = -7;

  private static final int USER_DECIMALS = -6;

  /** Work lies on a grid of 10,000 cycles, deadlines of 0.01 s. */
  private static final int CYCLE_DECIMALS = -4;

  private static final int DEADLINE_DECIMALS = 2;

  /** Narrow ranges get a finer grid, so that there is something to draw from. */
  private static final int LEAST_GRID_POINTS = 100;

  /** What the lists of a file can hold. */
  private static final long MOST_POSITIONS = 1 << 28;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Parameter> parameters() {
    return IsmaParameters.ALL;
  }

  @Override
  public SortedMap<String, Map<String, String>> profiles() {
    return IsmaParameters.profiles();
  }

  @Override
  public IsmaInstance draw(Origin origin, Parameters p) {
    int slots = p.integer("slots", 1, 10_000_000);
    int users = p.integer("users", 1, 10_000_000);
    if ((slots + 1L) * users > MOST_POSITIONS) {
      throw new BadInputException(
          "users is "
              + users
              + " and slots is "
              + slots
              + "; together there may be at most "
              + MOST_POSITIONS
              + " positions.");
    }
    long seed = origin.seed();
    return new IsmaInstance(
        origin,
        slots,
        model(p),
        network(p, seed),
        users(p, seed, users),
        trace(p, seed, slots, users));
  }

  private static IsmaModel model(Parameters p) {
    return new IsmaModel(
        p.number("slotSeconds", 1e-6, 1e6),
        p.number("bandwidthHertz", 1, 1e12),
        p.number("transmitWatts", 1e-9, 1e6),
        p.number("pathLossExponent", 0.1, 10),
        p.number("noiseDbmPerHertz", -300, 100),
        p.number("wiredBitsPerSecond", 1, 1e15),
        p.number("migrationSeconds", 0, 1e9));
  }

  private static IsmaNetwork network(Parameters p, long seed) {
    int servers = servers(p);
    int columns = columns(p);
    double spacing = spacing(p);
    double[] x = new double[servers];
    double[] y = new double[servers];
    int[] column = new int[servers];
    int[] row = new int[servers];
    for (int j = 0; j < servers; j++) {
      column[j] = j % columns;
      row[j] = j / columns;
      x[j] = (column[j] + 0.5) * spacing;
      y[j] = (row[j] + 0.5) * spacing;
    }
    double[] hertz =
        p.flag("symmetric")
            ? same(servers, p.number("symmetricServerHertz", 1, 1e15))
            : drawn(
                Draws.of(seed, "isma/servers"),
                p,
                "serverHertz",
                1,
                1e15,
                SERVER_DECIMALS,
                servers);
    return new IsmaNetwork(x, y, column, row, hertz);
  }

  private static int servers(Parameters p) {
    return p.integer("servers", 1, 100_000);
  }

  private static double spacing(Parameters p) {
    return p.number("spacingMetres", 1, 1e6);
  }

  /** The least divisor of the number of servers that is at least its square root: 6 gives 3 x 2. */
  static int columns(Parameters p) {
    int servers = servers(p);
    int columns = p.integer("columns", 0, servers);
    if (columns > 0) {
      return columns;
    }
    columns = 1;
    while (columns * (long) columns < servers || servers % columns != 0) {
      columns++;
    }
    return columns;
  }

  private static IsmaUsers users(Parameters p, long seed, int users) {
    double[] hertz =
        p.flag("symmetric")
            ? same(users, p.number("symmetricUserHertz", 1, 1e15))
            : drawn(Draws.of(seed, "isma/users"), p, "userHertz", 1, 1e15, USER_DECIMALS, users);
    double[] deadlines =
        drawn(
            Draws.of(seed, "isma/deadlines"),
            p,
            "deadlineSeconds",
            0,
            1e9,
            DEADLINE_DECIMALS,
            users);
    return new IsmaUsers(hertz, deadlines);
  }

  private static IsmaTrace trace(Parameters p, long seed, int slots, int users) {
    int columns = columns(p);
    int rows = (servers(p) + columns - 1) / columns;
    Mobility mobility =
        new Mobility(
            p.word("mobility", "waypoint", "direction"),
            low(p, "slowestKmh", "fastestKmh", 0, 1e5) / 3.6,
            p.number("fastestKmh", 0, 1e5) / 3.6,
            p.number("turnRadians", 0, 10),
            p.number("slotSeconds", 1e-6, 1e6),
            columns * spacing(p),
            rows * spacing(p));
    double[] positions = mobility.trace(Draws.of(seed, "isma/mobility"), users, slots + 1);
    double[] x = new double[positions.length / 2];
    double[] y = new double[positions.length / 2];
    for (int k = 0; k < x.length; k++) {
      x[k] = positions[2 * k];
      y[k] = positions[2 * k + 1];
    }
    int drawn = p.flag("sameTasks") ? users : slots * users;
    double[] data = drawn(Draws.of(seed, "isma/data"), p, "dataKilobytes", 1e-3, 1e12, 0, drawn);
    for (int k = 0; k < drawn; k++) {
      data[k] *= BITS_PER_KILOBYTE;
    }
    double[] cycles =
        drawn(Draws.of(seed, "isma/cycles"), p, "cycles", 1, 1e18, CYCLE_DECIMALS, drawn);
    return new IsmaTrace(x, y, repeated(data, slots * users), repeated(cycles, slots * users));
  }

  /** Numbers from {@code nameLow} to {@code nameHigh} on a decimal grid, or all equal to both. */
  private static double[] drawn(
      Draws draws, Parameters p, String name, double least, double most, int decimals, int count) {
    double low = low(p, name + "Low", name + "High", least, most);
    double high = p.number(name + "High", least, most);
    if (low == high) {
      return same(count, low);
    }
    int finer = decimals;
    while (finer < 9 && (high - low) * StrictMath.pow(10, finer) < LEAST_GRID_POINTS) {
      finer++;
    }
    double[] values = new double[count];
    for (int k = 0; k < count; k++) {
      values[k] = draws.decimal(low, high, finer);
    }
    return values;
  }

  private static double low(
      Parameters p, String lowName, String highName, double least, double most) {
    double low = p.number(lowName, least, most);
    double high = p.number(highName, least, most);
    if (low > high) {
      throw new BadInputException(
          lowName + " is " + low + "; it must be at most " + highName + " (" + high + ").");
    }
    return low;
  }

  private static double[] same(int count, double value) {
    double[] values = new double[count];
    Arrays.fill(values, value);
    return values;
  }

  private static double[] repeated(double[] values, int length) {
    double[] all = Arrays.copyOf(values, length);
    for (int k = values.length; k < length; k++) {
      all[k] = all[k - values.length];
    }
    return all;
  }
}
