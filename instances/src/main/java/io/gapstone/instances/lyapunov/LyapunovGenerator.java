package io.gapstone.instances.lyapunov;

import io.gapstone.core.Origin;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.lyapunov.LyapunovDevices;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovModel;
import io.gapstone.core.lyapunov.LyapunovNetwork;
import io.gapstone.core.lyapunov.LyapunovTrace;
import io.gapstone.core.lyapunov.StationGrid;
import io.gapstone.core.random.Draws;
import io.gapstone.instances.Generator;
import io.gapstone.instances.mobility.Mobility;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Draws instances of the family {@code lyapunov}. */
final class LyapunovGenerator implements Generator<LyapunovInstance> {

  private static final double KILOBYTE_BITS = 8e3;

  /** As many as one array of a file may hold. */
  private static final int MOST_NUMBERS = 1 << 28;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Parameter> parameters() {
    return LyapunovProfiles.PARAMETERS;
  }

  @Override
  public SortedMap<String, Map<String, String>> profiles() {
    return LyapunovProfiles.PROFILES;
  }

  @Override
  public LyapunovInstance draw(Origin origin, Parameters p) {
    int users = p.integer("users", 1, 1_000_000);
    int others =
        p.text("others").equals("auto") ? users == 1 ? 100 : 0 : p.integer("others", 0, 1_000_000);
    int slots = p.integer("slots", 1, 1_000_000);
    int servers = p.integer("servers", 1, 1_000_000);
    LyapunovModel model = model(p, servers);
    refuseTooMany(2 * (slots + 1L) * Math.max(users, others));
    refuseTooMany((long) slots * users * model.candidates());
    long seed = origin.seed();
    double[] stations =
        Lattice.positions(
            servers, p.number("widthMetres", 1, 1e6), p.number("heightMetres", 1, 1e6));
    Mobility mobility = mobility(p);
    int[] userMetres = metres(mobility, Draws.of(seed, "lyapunov/users"), users, slots);
    int[] otherMetres = metres(mobility, Draws.of(seed, "lyapunov/others"), others, slots);
    int tasks = users * slots;
    LyapunovTrace trace =
        new LyapunovTrace(
            userMetres,
            otherMetres,
            dataBits(p, Draws.of(seed, "lyapunov/data"), tasks),
            between(p, "cyclesPerBit", 1, 0, Draws.of(seed, "lyapunov/cycles"), tasks),
            between(p, "deadlineSeconds", 1, 3, Draws.of(seed, "lyapunov/deadline"), tasks),
            deviations(p, seed, stations, userMetres, users, slots, model.candidates()));
    return new LyapunovInstance(
        origin,
        model,
        new LyapunovNetwork(
            stations,
            between(p, "capacityHz", 1, -7, Draws.of(seed, "lyapunov/capacity"), servers)),
        new LyapunovDevices(
            between(p, "powerWatts", 1, 3, Draws.of(seed, "lyapunov/power"), users),
            between(p, "powerWatts", 1, 3, Draws.of(seed, "lyapunov/other-power"), others)),
        trace);
  }

  private static void refuseTooMany(long numbers) {
    if (numbers > MOST_NUMBERS) {
      throw new IllegalArgumentException(
          "users, others, slots and candidates make an array of "
              + numbers
              + " numbers; it must be at most "
              + MOST_NUMBERS
              + ".");
    }
  }

  private static LyapunovModel model(Parameters p, int servers) {
    return new LyapunovModel(
        p.integer("candidates", 1, servers),
        p.number("bandwidthHz", 1, 1e12),
        p.number("noiseWatts", 1e-17, 1),
        p.number("pathLossExponent", 1, 8),
        p.number("wiredSecondsPerMetre", 0, 1),
        p.number("moveRate", 0, 1),
        p.number("moveCost", 1e-6, 1e6));
  }

  private static Mobility mobility(Parameters p) {
    double slowest = p.number("speedLow", 0, 1000);
    return new Mobility(
        p.word("mobility", "direction", "waypoint"),
        slowest,
        p.number("speedHigh", slowest, 1000),
        p.number("turnRadians", 0, 10),
        p.number("slotSeconds", 1e-3, 1e6),
        p.number("widthMetres", 1, 1e6),
        p.number("heightMetres", 1, 1e6));
  }

  /** Positions on a grid of whole metres. */
  private static int[] metres(Mobility mobility, Draws draws, int devices, int slots) {
    double[] trace = mobility.trace(draws, devices, slots + 1);
    int[] metres = new int[trace.length];
    for (int i = 0; i < metres.length; i++) {
      metres[i] = (int) Math.rint(trace[i]);
    }
    return metres;
  }

  /** Numbers between a parameter's low and high end, on a decimal grid of the given unit. */
  private static double[] between(
      Parameters p, String name, double unit, int decimals, Draws draws, int count) {
    double low = p.number(name + "Low", 1e-9, 1e18);
    double high = p.number(name + "High", low, 1e18);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = draws.decimal(low / unit, high / unit, decimals) * unit;
    }
    return numbers;
  }

  /** Whole kilobytes. */
  private static double[] dataBits(Parameters p, Draws draws, int count) {
    return between(p, "dataBits", KILOBYTE_BITS, 0, draws, count);
  }

  /** Megahertz; in one slot a server's twins deviate alike for all users. */
  private static double[] deviations(
      Parameters p, long seed, double[] stations, int[] userMetres, int users, int slots, int n) {
    double mean = p.number("deviationMeanHz", -1e18, 1e18);
    double sigma = p.number("deviationSigmaHz", 0, 1e18);
    Draws draws = Draws.of(seed, "lyapunov/deviation");
    StationGrid grid = new StationGrid(stations);
    double[] deviations = new double[slots * users * n];
    double[] byServer = new double[stations.length / 2];
    int[] drawnIn = new int[byServer.length];
    int[] ids = new int[n];
    double[] squares = new double[n];
    int at = 0;
    for (int t = 1; t <= slots; t++) {
      for (int u = 0; u < users; u++) {
        int user = (t * users + u) * 2;
        grid.nearest(userMetres[user], userMetres[user + 1], ids, squares);
        for (int server : ids) {
          if (drawnIn[server] != t) {
            drawnIn[server] = t;
            byServer[server] = Math.rint((mean + sigma * draws.normal()) / 1e6) * 1e6;
          }
          deviations[at++] = byServer[server];
        }
      }
    }
    return deviations;
  }
}
