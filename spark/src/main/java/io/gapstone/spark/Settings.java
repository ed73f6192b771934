package io.gapstone.spark;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The driver's arguments, each {@code name=value}. */
record Settings(Map<String, String> values) {

  private static final String CONF = "conf.";

  static Settings of(String[] args) {
    Map<String, String> values = new TreeMap<>();
    for (String arg : args) {
      int sign = arg.indexOf('=');
      values.put(arg.substring(0, sign), arg.substring(sign + 1));
    }
    return new Settings(values);
  }

  /** Spark's master. */
  String master() {
    return values.get("master");
  }

  /** Most cores of the cluster to take. */
  Optional<String> cores() {
    return Optional.ofNullable(values.get("cores"));
  }

  /** The archive for executors; none where they are threads of the driver. */
  Optional<String> archive() {
    return Optional.ofNullable(values.get("archive"));
  }

  /** The jar of this module, for executors. */
  Optional<String> jar() {
    return Optional.ofNullable(values.get("jar"));
  }

  /** Gapstone's class path; relative to the archive, where there is one. */
  String classPath() {
    return values.get("classPath");
  }

  /** The folder for what worker processes say; by default the executor's own. */
  String logs() {
    return values.getOrDefault("logs", "");
  }

  /** What the user sets of Spark. */
  Map<String, String> conf() {
    Map<String, String> conf = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(CONF)) {
            conf.put(name.substring(CONF.length()), value);
          }
        });
    return conf;
  }
}
