package io.gapstone.instances.dtasm;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Origin;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.dtasm.DtasmApplications;
import io.gapstone.core.dtasm.DtasmDemand;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmNetwork;
import io.gapstone.core.dtasm.DtasmTrace;
import io.gapstone.core.dtasm.DtasmUsers;
import io.gapstone.core.dtasm.Span;
import io.gapstone.core.random.Draws;
import io.gapstone.instances.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws {@code dtasm} instances: the paper's Table II by default.
 *
 * <p>Everything is uniform over its range but the RAN nodes: each gets a weight from a gamma
 * distribution, drawn once, and every user connects anew in each slot with these weights as
 * probabilities. Initial hosts are uniform over the edge servers, whatever these can bear.
 */
public final class DtasmGenerator implements Generator<DtasmInstance> {

  private static final List<Parameter> PARAMETERS = parameterList();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Parameter> parameters() {
    return PARAMETERS;
  }

  private static List<Parameter> parameterList() {
    List<Parameter> all = new ArrayList<>();
    all.add(new Parameter("users", "200", "number of users"));
    all.add(new Parameter("servers", "8", "number of edge servers, one at each RAN node"));
    all.add(new Parameter("slots", "20", "number of slots"));
    all.add(new Parameter("applications", "10", "kinds of application"));
    all.add(new Parameter("seamlessSeconds", "1.2", "longest downtime of a migration, xi"));
    all.add(new Parameter("ranShape", "4", "shape of the gamma weights of RAN nodes"));
    all.add(
        new Parameter(
            "leastWeightLoad",
            "0",
            "where above 0, capacities are scaled until the users' least needs are this share"));
    range(all, "capacityHz", "60e9", "100e9", "capacity of a server");
    range(all, "bandwidth", "20e6", "80e6", "bit/s between servers");
    range(all, "delaySeconds", "0.001", "0.003", "one-way delay between servers");
    range(all, "cloudBandwidth", "50e6", "120e6", "bit/s between a server and the cloud");
    range(all, "cloudDelaySeconds", "0.01", "0.02", "one-way delay to the cloud");
    range(all, "functionHz", "200e6", "300e6", "capacity of a service function");
    range(all, "checkpointShare", "0.2", "0.3", "part of it that suspends and resumes");
    range(all, "suspendCyclesPerBit", "0.35", "0.45", "cycles to suspend a bit of state");
    range(all, "resumeCyclesPerBit", "0.35", "0.45", "cycles to resume a bit of state");
    range(all, "preparationSeconds", "0.1", "0.2", "time to start a service function");
    range(all, "deadlineSeconds", "0.8", "1", "deadline of a user's tasks");
    range(all, "taskBits", "4096e3", "8192e3", "volume of tasks");
    range(all, "resultBits", "80e3", "160e3", "volume of results");
    range(all, "stateBits", "8e6", "64e6", "volume of a service's state");
    range(all, "cyclesPerBit", "228", "538", "cycles to compute a bit of tasks");
    return List.copyOf(all);
  }

  private static void range(
      List<Parameter> all, String name, String low, String high, String what) {
    all.add(new Parameter(name + "Low", low, "least " + what));
    all.add(new Parameter(name + "High", high, "greatest " + what));
  }

  @Override
  public SortedMap<String, Map<String, String>> profiles() {
    SortedMap<String, Map<String, String>> profiles = new TreeMap<>();
    profiles.put("paper", Map.of());
    profiles.put("paper-literal", Map.of("slots", "1000"));
    profiles.put(
        "small", Map.of("users", "20", "servers", "4", "slots", "6", "leastWeightLoad", "0.95"));
    profiles.put(
        "contended",
        Map.of(
            "users", "240",
            "seamlessSeconds", "0.8",
            "preparationSecondsLow", "0.5",
            "preparationSecondsHigh", "1.5",
            "bandwidthLow", "5e6"));
    profiles.put(
        "large",
        Map.of("users", "20000", "servers", "200", "slots", "5", "leastWeightLoad", "0.95"));
    return profiles;
  }

  @Override
  public DtasmInstance draw(Origin origin, Parameters p) {
    try {
      return drawFrom(origin, p);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("these parameters give no instance: " + e.getMessage(), e);
    }
  }

  private static DtasmInstance drawFrom(Origin origin, Parameters p) {
    long seed = origin.seed();
    int servers = p.integer("servers", 1, 10_000);
    int users = p.integer("users", 1, 10_000_000);
    int slots = p.integer("slots", 1, 1_000_000);
    int applications = p.integer("applications", 1, 10_000);
    DtasmUsers people = users(Draws.of(seed, "dtasm/users"), p, users, applications, servers);
    DtasmDemand demand = demand(Draws.of(seed, "dtasm/ranShare"), p, servers);
    DtasmTrace trace = demand.draw(seed, "dtasm/trace", slots, users);
    double[] capacity = draw(Draws.of(seed, "dtasm/capacity"), p, "capacityHz", -6, servers);
    double load = p.number("leastWeightLoad", 0, 100);
    if (load > 0) {
      scale(capacity, leastHz(people, trace) / load);
    }
    return new DtasmInstance(
        origin,
        p.number("seamlessSeconds", 0, 1e6),
        network(Draws.of(seed, "dtasm/network"), p, capacity),
        applications(Draws.of(seed, "dtasm/applications"), p, applications),
        people,
        demand,
        trace);
  }

  private static DtasmNetwork network(Draws draws, Parameters p, double[] capacity) {
    int servers = capacity.length;
    double[] bandwidth = new double[servers * servers];
    double[] delay = new double[servers * servers];
    Span bandwidths = span(p, "bandwidth");
    Span delays = span(p, "delaySeconds");
    for (int i = 0; i < servers; i++) {
      for (int j = 0; j < i; j++) {
        bandwidth[i * servers + j] = draws.decimal(bandwidths.low(), bandwidths.high(), -4);
        bandwidth[j * servers + i] = bandwidth[i * servers + j];
        delay[i * servers + j] = draws.decimal(delays.low(), delays.high(), 5);
        delay[j * servers + i] = delay[i * servers + j];
      }
    }
    return new DtasmNetwork(
        capacity,
        bandwidth,
        delay,
        draw(draws, p, "cloudBandwidth", -4, servers),
        draw(draws, p, "cloudDelaySeconds", 5, servers));
  }

  private static DtasmApplications applications(Draws draws, Parameters p, int count) {
    return new DtasmApplications(
        draw(draws, p, "functionHz", -5, count),
        draw(draws, p, "checkpointShare", 3, count),
        draw(draws, p, "suspendCyclesPerBit", 4, count),
        draw(draws, p, "resumeCyclesPerBit", 4, count),
        draw(draws, p, "preparationSeconds", 3, count));
  }

  private static DtasmUsers users(
      Draws draws, Parameters p, int users, int applications, int servers) {
    int[] application = new int[users];
    int[] host = new int[users];
    for (int u = 0; u < users; u++) {
      application[u] = draws.index(applications);
      host[u] = draws.index(servers);
    }
    return new DtasmUsers(application, draw(draws, p, "deadlineSeconds", 3, users), host);
  }

  private static DtasmDemand demand(Draws draws, Parameters p, int servers) {
    int shape = p.integer("ranShape", 1, 1_000);
    double[] share = new double[servers];
    double sum = 0;
    for (int h = 0; h < servers; h++) {
      share[h] = draws.gamma(shape);
      sum += share[h];
    }
    for (int h = 0; h < servers; h++) {
      share[h] = Math.max(1, Math.rint(share[h] / sum * 1e6)) / 1e6;
    }
    return new DtasmDemand(
        share,
        span(p, "taskBits"),
        span(p, "resultBits"),
        span(p, "stateBits"),
        span(p, "cyclesPerBit"));
  }

  /** What all users need at their own RAN's servers, on average over slots. */
  private static double leastHz(DtasmUsers people, DtasmTrace trace) {
    double sum = 0;
    for (int t = 0; t < trace.slots(); t++) {
      for (int u = 0; u < trace.users(); u++) {
        sum += trace.cyclesPerBit(t, u) * trace.taskBits(t, u) / people.deadlineSeconds(u);
      }
    }
    return sum / trace.slots();
  }

  /** Scales capacities to a sum, on a grid of a megahertz. */
  private static void scale(double[] capacity, double total) {
    double sum = 0;
    for (double one : capacity) {
      sum += one;
    }
    for (int h = 0; h < capacity.length; h++) {
      capacity[h] = Math.rint(capacity[h] / sum * total / 1e6) * 1e6;
    }
  }

  private static double[] draw(Draws draws, Parameters p, String name, int decimals, int count) {
    Span span = span(p, name);
    double[] values = new double[count];
    for (int k = 0; k < count; k++) {
      values[k] = draws.decimal(span.low(), span.high(), decimals);
    }
    return values;
  }

  private static Span span(Parameters p, String name) {
    double most = name.endsWith("Bits") ? 2e9 : 1e15;
    double low = p.number(name + "Low", 0, most);
    double high = p.number(name + "High", 0, most);
    if (high < low) {
      throw new BadInputException(
          "generator parameter " + name + "High is " + high + "; it must be at least " + low + ".");
    }
    return new Span(low, high);
  }
}
