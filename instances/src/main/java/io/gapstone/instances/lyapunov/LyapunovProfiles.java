package io.gapstone.instances.lyapunov;

import io.gapstone.core.Parameter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What can be set, and what each profile sets. */
final class LyapunovProfiles {

  /** The defaults are profile {@code paper}. */
  static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter("users", "1", "users that decisions are made for"),
          new Parameter("servers", "1000", "servers, on a lattice of about square cells"),
          new Parameter("slots", "100", "tau"),
          new Parameter(
              "others",
              "auto",
              "devices that load servers and disturb; auto: 100 beside a single user, else none"),
          new Parameter("candidates", "10", "N, the servers among which a user chooses"),
          new Parameter("widthMetres", "5000", "of the area"),
          new Parameter("heightMetres", "5000", "of the area"),
          new Parameter("mobility", "direction", "direction or waypoint"),
          new Parameter("speedLow", "20", "least speed in m/s"),
          new Parameter("speedHigh", "20", "greatest speed in m/s"),
          new Parameter("turnRadians", "0.1", "standard deviation of a turn, for direction"),
          new Parameter("slotSeconds", "1", "length of a slot"),
          new Parameter("bandwidthHz", "20000000", "W"),
          new Parameter("noiseWatts", "0.000000000002", "sigma^2, in total"),
          new Parameter("pathLossExponent", "4", "alpha"),
          new Parameter("wiredSecondsPerMetre", "0.000002", "psi"),
          new Parameter("moveRate", "0.2", "beta"),
          new Parameter("moveCost", "1", "C"),
          new Parameter("capacityHzLow", "15000000000", "of a server"),
          new Parameter("capacityHzHigh", "25000000000", "of a server"),
          new Parameter("powerWattsLow", "0.2", "of a device"),
          new Parameter("powerWattsHigh", "0.6", "of a device"),
          new Parameter("dataBitsLow", "4800000", "of a task, in whole kilobytes"),
          new Parameter("dataBitsHigh", "6400000", "of a task, in whole kilobytes"),
          new Parameter("cyclesPerBitLow", "200", "of a task"),
          new Parameter("cyclesPerBitHigh", "400", "of a task"),
          new Parameter("deadlineSecondsLow", "0.15", "of a task"),
          new Parameter("deadlineSecondsHigh", "0.25", "of a task"),
          new Parameter("deviationMeanHz", "500000000", "of a server's truth from its twin"),
          new Parameter("deviationSigmaHz", "200000000", "standard deviation of the same"));

  static final SortedMap<String, Map<String, String>> PROFILES =
      new TreeMap<>(
          Map.of(
              "paper",
              Map.of(),
              "paper-literal",
              Map.of("candidates", "5", "cyclesPerBitLow", "25", "cyclesPerBitHigh", "50"),
              "contended",
              Map.of(
                  "wiredSecondsPerMetre",
                  "0.0002",
                  "moveRate",
                  "0.1",
                  "others",
                  "200",
                  "deadlineSecondsLow",
                  "0.2",
                  "deadlineSecondsHigh",
                  "0.3"),
              "small",
              Map.of(
                  "servers",
                  "25",
                  "widthMetres",
                  "800",
                  "heightMetres",
                  "800",
                  "slots",
                  "12",
                  "others",
                  "5",
                  "candidates",
                  "4",
                  "speedLow",
                  "60",
                  "speedHigh",
                  "60",
                  "moveRate",
                  "0.3"),
              "large",
              Map.of("slots", "10000")));

  private LyapunovProfiles() {}
}
