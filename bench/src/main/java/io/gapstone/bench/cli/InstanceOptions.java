package io.gapstone.bench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/**
 * Which instances to generate, for commands whose {@code --set} is about something else. {@code
 * --users}, {@code --servers} and {@code --slots} are short for what is set most.
 */
final class InstanceOptions {

  @Option(
      names = "--profile",
      defaultValue = "small",
      paramLabel = "PROFILE",
      description = "small, paper, paper-literal, contended or large; default: ${DEFAULT-VALUE}.")
  private String profile;

  @Option(
      names = "--instance-set",
      paramLabel = "NAME=VALUE",
      description = "Set a parameter of the generator; may be given several times.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(names = "--users", paramLabel = "U", description = "Short for --instance-set users=U.")
  private String users;

  @Option(
      names = "--servers",
      paramLabel = "E",
      description = "Short for --instance-set servers=E.")
  private String servers;

  @Option(names = "--slots", paramLabel = "T", description = "Short for --instance-set slots=T.")
  private String slots;

  String profile() {
    return profile;
  }

  Map<String, String> overrides() {
    Map<String, String> overrides = new LinkedHashMap<>(values);
    putIfGiven(overrides, "users", users);
    putIfGiven(overrides, "servers", servers);
    putIfGiven(overrides, "slots", slots);
    return overrides;
  }

  private static void putIfGiven(Map<String, String> overrides, String name, String value) {
    if (value != null) {
      overrides.put(name, value);
    }
  }
}
