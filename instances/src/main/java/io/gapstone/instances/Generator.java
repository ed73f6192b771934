package io.gapstone.instances;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import io.gapstone.core.Instance;
import io.gapstone.core.Origin;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Draws the instances of one family. Same profile, seed and parameters: same instance. */
public interface Generator<I extends Instance> {

  /** Counts up whenever the same seed would give another instance. */
  int version();

  /**
   * Everything that can be set, with the values of profile {@code paper} as defaults. {@code
   * users}, {@code servers} and {@code slots} are among them.
   */
  List<Parameter> parameters();

  /** The profiles by name, each with what it sets differently from the defaults. */
  SortedMap<String, Map<String, String>> profiles();

  /** Draws an instance from resolved parameters. */
  I draw(Origin origin, Parameters parameters);

  /**
   * Draws an instance of a profile with overrides. What the instance's own checks refuse is bad
   * input.
   */
  default I generate(String profile, long seed, Map<String, String> overrides) {
    Parameters parameters = resolve(profile, overrides);
    try {
      return draw(new Origin(profile, seed, version(), parameters.asMap()), parameters);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "the generator's parameters do not fit together: " + e.getMessage(), e);
    }
  }

  /** The parameters of a profile with overrides. */
  default Parameters resolve(String profile, Map<String, String> overrides) {
    Map<String, String> own = profiles().get(profile);
    if (own == null) {
      throw Choice.unknown("profile", profile, profiles().keySet());
    }
    return Parameters.of("generator", parameters(), own, overrides);
  }
}
