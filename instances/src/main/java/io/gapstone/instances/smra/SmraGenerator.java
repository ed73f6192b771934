package io.gapstone.instances.smra;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Origin;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.math.Radio;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraNetwork;
import io.gapstone.core.smra.SmraRadio;
import io.gapstone.core.smra.SmraTargets;
import io.gapstone.core.smra.SmraTrace;
import io.gapstone.core.smra.SmraUsers;
import io.gapstone.instances.Generator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Draws smra instances: servers on a grid, users moving among them. */
public final class SmraGenerator implements Generator<SmraInstance> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Parameter> parameters() {
    return SmraParameters.ALL;
  }

  @Override
  public SortedMap<String, Map<String, String>> profiles() {
    return SmraParameters.PROFILES;
  }

  @Override
  public SmraInstance draw(Origin origin, Parameters parameters) {
    Ranges ranges = new Ranges(origin.seed(), parameters);
    int users = parameters.integer("users", 1, 1_000_000);
    int servers = parameters.integer("servers", 1, 10_000);
    int slots = parameters.integer("slots", 1, 1_000_000);
    if ((long) users * (slots + 1L) > 100_000_000 || (long) servers * servers > 100_000_000) {
      throw new BadInputException(
          users + " users in " + slots + " slots on " + servers + " servers are too many.");
    }
    SmraNetwork network = network(parameters, ranges, servers);
    SmraRadio radio = radio(parameters, network);
    SmraBoxes boxes = boxes(parameters);
    SmraTrace trace = trace(origin.seed(), parameters, ranges, network, users, slots);
    SmraUsers own =
        new SmraUsers(
            new int[users],
            new double[users],
            new double[users],
            ranges.draw("smra/checkpoint", users, "checkpointShareLow", "checkpointShareHigh", 3),
            ranges.draw("smra/service", users, "serviceLowMhz", "serviceHighMhz", 1, 1e6));
    SmraInitial initial = new SmraInitial(radio, boxes, network, trace, own);
    if (parameters.word("initialAllocation", "uniform", "waterfill").equals("uniform")) {
      initial.uniform(Draws.of(origin.seed(), "smra/initial"));
    } else {
      initial.waterFill();
    }
    SmraTargets targets = SmraTargets.of(parameters.text("targets"));
    return new SmraInstance(origin, targets, radio, boxes, network, own, trace);
  }

  private static SmraNetwork network(Parameters parameters, Ranges ranges, int servers) {
    double spacing = parameters.number("spacingMetres", 1, 1e5);
    int columns = SmraMovement.columns(servers);
    double[] x = new double[servers];
    double[] y = new double[servers];
    for (int e = 0; e < servers; e++) {
      x[e] = Math.rint((e % columns + 0.5) * spacing * 10) / 10;
      y[e] = Math.rint((e / columns + 0.5) * spacing * 10) / 10;
    }
    double[] links = new double[servers * servers];
    double[] pairs =
        ranges.draw(
            "smra/links", servers * (servers - 1) / 2, "linkLowMbps", "linkHighMbps", 1, 1e6);
    int pair = 0;
    for (int a = 0; a < servers; a++) {
      for (int b = 0; b < a; b++) {
        links[a * servers + b] = pairs[pair];
        links[b * servers + a] = pairs[pair++];
      }
    }
    return new SmraNetwork(
        x,
        y,
        ranges.draw("smra/cpu", servers, "cpuLowGhz", "cpuHighGhz", 3, 1e9),
        ranges.draw("smra/bandwidth", servers, "bandwidthLowMhz", "bandwidthHighMhz", 3, 1e6),
        links);
  }

  private static SmraRadio radio(Parameters parameters, SmraNetwork network) {
    double noise = Radio.wattsFromDbm(parameters.number("noiseDbm", -250, 50));
    if (parameters.word("noiseUnit", "dBm", "dBmPerHz").equals("dBmPerHz")) {
      double sum = 0;
      for (double hertz : network.bandwidthHz()) {
        sum += hertz;
      }
      noise *= sum / network.bandwidthHz().length;
    }
    return new SmraRadio(
        nineDigits(Radio.wattsFromDbm(parameters.number("transmitPowerDbm", -50, 100))),
        nineDigits(noise),
        parameters.number("pathLossExponent", 1, 6));
  }

  private static double nineDigits(double value) {
    return new BigDecimal(value).round(new MathContext(9)).doubleValue();
  }

  private static SmraBoxes boxes(Parameters parameters) {
    try {
      return new SmraBoxes(
          hertz(parameters, "cpuMinGhz", 1e9),
          hertz(parameters, "cpuMaxGhz", 1e9),
          hertz(parameters, "bandwidthMinMhz", 1e6),
          hertz(parameters, "bandwidthMaxMhz", 1e6));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(e.getMessage(), e);
    }
  }

  private static double hertz(Parameters parameters, String name, double unit) {
    return Math.rint(parameters.number(name, 0.001, 1e6) * unit);
  }

  private static SmraTrace trace(
      long seed, Parameters parameters, Ranges ranges, SmraNetwork network, int users, int slots) {
    SmraMovement movement = new SmraMovement(parameters, network.xMetres().length);
    // One location more than the instance has: where users come from, for the first prediction.
    double[] history = movement.positions(seed, users, slots + 2);
    double[] positions = Arrays.copyOfRange(history, 2 * users, history.length);
    String predictor = parameters.word("predictor", "last", "linear", "oracle");
    double[] predicted = SmraPredictors.predict(predictor, history, users, slots);
    int cells = users * slots;
    int[] nearest = new int[cells];
    for (int k = 0; k < cells; k++) {
      nearest[k] = network.nearest(predicted[2 * k], predicted[2 * k + 1]);
    }
    double per = parameters.word("intensityUnit", "kilobit", "bit").equals("bit") ? 1 : 1e-3;
    return new SmraTrace(
        slots,
        positions,
        predictor,
        predicted,
        nearest,
        ranges.draw("smra/data", cells, "dataLowKilobytes", "dataHighKilobytes", 1, 8e3),
        ranges.draw("smra/cycles", cells, "cyclesLowPerBit", "cyclesHighPerBit", 1),
        ranges.draw("smra/state", cells, "stateLowMegabytes", "stateHighMegabytes", 2, 8e6),
        ranges.draw("smra/suspend", cells, "suspendLowCycles", "suspendHighCycles", 0, per),
        ranges.draw("smra/resume", cells, "resumeLowCycles", "resumeHighCycles", 0, per));
  }
}
