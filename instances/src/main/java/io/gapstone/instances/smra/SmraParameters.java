package io.gapstone.instances.smra;

import io.gapstone.core.Parameter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the generator can be told, with the values of the profiles. */
final class SmraParameters {

  static final List<Parameter> ALL =
      List.of(
          set("users", "70", "number of users"),
          set("servers", "60", "number of edge servers"),
          set("slots", "20", "number of slots"),
          set("slotSeconds", "600", "length of a slot"),
          set("spacingMetres", "5000", "distance of neighbouring servers on the grid"),
          set("mobility", "direction", "how users move: waypoint or direction"),
          set("speedLowMetresPerSecond", "2", "least speed of a user"),
          set("speedHighMetresPerSecond", "6", "greatest speed of a user"),
          set("turnRadians", "1", "standard deviation of a turn, for mobility direction"),
          set("clusters", "0", "squares that users are confined to, in turn; 0 for the whole area"),
          set("clusterMetres", "10000", "side of such a square"),
          set("predictor", "linear", "last, linear (extrapolation) or oracle"),
          set("targets", "predicted", "targets in force: predicted or true"),
          set("initialAllocation", "uniform", "shares before slot 0: uniform or waterfill"),
          set("transmitPowerDbm", "24", "p"),
          set("noiseDbm", "-100", "sigma squared"),
          set(
              "noiseUnit",
              "dBm",
              "dBm (a total power) or dBmPerHz (a density, over the mean server bandwidth)"),
          set("pathLossExponent", "3", "alpha"),
          set("cpuLowGhz", "15", "least F of a server"),
          set("cpuHighGhz", "15", "largest F of a server"),
          set("bandwidthLowMhz", "10", "least B of a server"),
          set("bandwidthHighMhz", "10", "largest B of a server"),
          set("cpuMinGhz", "0.1", "least f of a user"),
          set("cpuMaxGhz", "0.8", "largest f of a user"),
          set("bandwidthMinMhz", "0.3", "least b of a user"),
          set("bandwidthMaxMhz", "5", "largest b of a user"),
          set("dataLowKilobytes", "200", "least D"),
          set("dataHighKilobytes", "300", "largest D"),
          set("cyclesLowPerBit", "300", "least C"),
          set("cyclesHighPerBit", "500", "largest C"),
          set("stateLowMegabytes", "1", "least D^mig"),
          set("stateHighMegabytes", "8", "largest D^mig"),
          set("suspendLowCycles", "228", "least C^sus, per intensityUnit"),
          set("suspendHighCycles", "538", "largest C^sus, per intensityUnit"),
          set("resumeLowCycles", "350", "least C^res, per intensityUnit"),
          set("resumeHighCycles", "450", "largest C^res, per intensityUnit"),
          set("intensityUnit", "kilobit", "what C^sus and C^res are per: kilobit or bit"),
          set("checkpointShareLow", "0.2", "least beta"),
          set("checkpointShareHigh", "0.3", "largest beta"),
          set("serviceLowMhz", "200", "least f^SF"),
          set("serviceHighMhz", "300", "largest f^SF"),
          set("linkLowMbps", "20", "least rate between two servers"),
          set("linkHighMbps", "80", "largest rate between two servers"));

  private static final Map<String, String> CONTENDED =
      Map.of(
          "cpuLowGhz", "2",
          "cpuHighGhz", "2",
          "bandwidthMinMhz", "0.5",
          "clusters", "3",
          "clusterMetres", "10000");

  static final SortedMap<String, Map<String, String>> PROFILES =
      new TreeMap<>(
          Map.of(
              "small", Map.of("users", "10", "servers", "6", "slots", "6"),
              "paper", Map.of(),
              "paper-literal", Map.of("intensityUnit", "bit"),
              "contended", CONTENDED,
              "large", Map.of("users", "2000", "servers", "400", "slots", "10")));

  private SmraParameters() {}

  private static Parameter set(String name, String value, String meaning) {
    return new Parameter(name, value, meaning);
  }
}
