package io.gapstone.bench.solve;

import io.gapstone.core.BadInputException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A solver as users name it.
 *
 * @param policy the folder of the policy by which a learned solver decides, instead of a shipped
 *     one
 */
public record SolverText(String id, Map<String, String> settings, Optional<Path> policy) {

  /** Stands among the settings for a policy's folder. */
  private static final String POLICY = "policy";

  /** Reads {@code ID} or {@code ID:name=value,name=value}. */
  public static SolverText of(String text) {
    int colon = text.indexOf(':');
    String id = colon < 0 ? text : text.substring(0, colon);
    Map<String, String> settings = new TreeMap<>();
    if (colon >= 0) {
      for (String setting : text.substring(colon + 1).split(",")) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
          throw new BadInputException(
              "--solver is '" + text + "'; it must be like ID or ID:name=value,name=value.");
        }
        settings.put(setting.substring(0, equals), setting.substring(equals + 1));
      }
    }
    return new SolverText(id, settings, Optional.ofNullable(settings.remove(POLICY)).map(Path::of));
  }

  /** For headings. */
  public String label() {
    return settings.isEmpty() ? id : id + " " + settings;
  }
}
