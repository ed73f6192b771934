package io.gapstone.instances.isma;

import io.gapstone.core.Parameter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What can be set, and the profiles. Defaults are profile {@code paper}. */
final class IsmaParameters {

  private IsmaParameters() {}

  static final List<Parameter> ALL =
      List.of(
          new Parameter("users", "40", "number of users N"),
          new Parameter("servers", "6", "number of servers L, one per base station"),
          new Parameter("slots", "20", "number of slots T"),
          new Parameter("slotSeconds", "2", "length of a slot, the decision period D_l"),
          new Parameter(
              "columns", "0", "columns of the grid; 0: the flattest full rectangle near a square"),
          new Parameter("spacingMetres", "1000", "distance between neighbouring stations"),
          new Parameter("mobility", "waypoint", "waypoint or direction"),
          new Parameter("slowestKmh", "20", "least speed v in km/h"),
          new Parameter("fastestKmh", "120", "greatest speed v in km/h"),
          new Parameter("turnRadians", "0.3", "deviation of a turn per slot, for direction"),
          new Parameter("bandwidthHertz", "20e6", "B of each user"),
          new Parameter("transmitWatts", "0.2", "p"),
          new Parameter("pathLossExponent", "3", "g is distance to the minus this power"),
          new Parameter("noiseDbmPerHertz", "-174", "density of N0"),
          new Parameter("wiredBitsPerSecond", "100e6", "R^f of a hop"),
          new Parameter("migrationSeconds", "0", "wait where a service changes its server"),
          new Parameter("serverHertzLow", "3.19e9", "least f^e"),
          new Parameter("serverHertzHigh", "19.14e9", "greatest f^e"),
          new Parameter("userHertzLow", "100e6", "least f^L"),
          new Parameter("userHertzHigh", "350e6", "greatest f^L"),
          new Parameter("symmetric", "false", "all servers alike and all users alike"),
          new Parameter("symmetricServerHertz", "15.95e9", "f^e where symmetric"),
          new Parameter("symmetricUserHertz", "150e6", "f^L where symmetric"),
          new Parameter("dataKilobytesLow", "200", "least data c of a task"),
          new Parameter("dataKilobytesHigh", "3000", "greatest data c of a task"),
          new Parameter("cyclesLow", "6e9", "least work f^r of a task"),
          new Parameter("cyclesHigh", "9e10", "greatest work f^r of a task"),
          new Parameter("sameTasks", "false", "a user's tasks are alike in all slots"),
          new Parameter("deadlineSecondsLow", "0", "least delta^max; 0: none"),
          new Parameter("deadlineSecondsHigh", "0", "greatest delta^max; 0: none"));

  static SortedMap<String, Map<String, String>> profiles() {
    SortedMap<String, Map<String, String>> profiles = new TreeMap<>();
    profiles.put("paper", Map.of());
    profiles.put("paper-literal", Map.of("slotSeconds", "0.001", "sameTasks", "true"));
    profiles.put("small", Map.of("users", "8", "servers", "3", "slots", "6", "slotSeconds", "10"));
    profiles.put(
        "large", Map.of("users", "1000", "servers", "60", "slots", "5", "slotSeconds", "10"));
    profiles.put(
        "contended",
        Map.of(
            "slotSeconds", "10",
            "pathLossExponent", "4",
            "transmitWatts", "0.02",
            "cyclesLow", "6e7",
            "cyclesHigh", "9e8",
            "migrationSeconds", "0.2",
            "deadlineSecondsLow", "0.5",
            "deadlineSecondsHigh", "3"));
    return profiles;
  }
}
