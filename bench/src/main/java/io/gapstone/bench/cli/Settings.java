package io.gapstone.bench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code --set name=value}, any number of times. */
final class Settings {

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Set a parameter; may be given several times.")
  private Map<String, String> values = new LinkedHashMap<>();

  Map<String, String> values() {
    return values;
  }
}
