package io.gapstone.core;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of declared {@link Parameter}s: defaults, overridden by what a user set. */
public final class Parameters {

  private final String owner;
  private final SortedMap<String, String> values;

  private Parameters(String owner, SortedMap<String, String> values) {
    this.owner = owner;
    this.values = values;
  }

  /**
   * Defaults with overrides laid over them, later maps winning.
   *
   * @param owner who has these parameters, for error messages, for example {@code smra generator}
   */
  @SafeVarargs
  public static Parameters of(
      String owner, List<Parameter> declared, Map<String, String>... overrides) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Parameter parameter : declared) {
      values.put(parameter.name(), parameter.defaultValue());
    }
    for (Map<String, String> override : overrides) {
      for (Map.Entry<String, String> entry : override.entrySet()) {
        if (!values.containsKey(entry.getKey())) {
          throw Choice.unknown(owner + " parameter", entry.getKey(), values.keySet());
        }
        values.put(entry.getKey(), entry.getValue());
      }
    }
    return new Parameters(owner, values);
  }

  /** Every value by name. */
  public SortedMap<String, String> asMap() {
    return Collections.unmodifiableSortedMap(values);
  }

  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(owner + " declares no parameter " + name);
    }
    return value;
  }

  /** One of the given words. */
  public String word(String name, String... allowed) {
    String value = text(name);
    for (String word : allowed) {
      if (word.equals(value)) {
        return value;
      }
    }
    throw bad(name, "one of " + String.join(", ", allowed));
  }

  public boolean flag(String name) {
    return word(name, "true", "false").equals("true");
  }

  /** A finite number in {@code [low, high]}. */
  public double number(String name, double low, double high) {
    try {
      double value = Double.parseDouble(text(name));
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // falls through to the one sentence below
    }
    throw bad(name, "a number from " + low + " to " + high);
  }

  /** A whole number in {@code [low, high]}. */
  public int integer(String name, int low, int high) {
    try {
      int value = Integer.parseInt(text(name));
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // falls through to the one sentence below
    }
    throw bad(name, "a whole number from " + low + " to " + high);
  }

  private BadInputException bad(String name, String expected) {
    return new BadInputException(
        owner + " parameter " + name + " is '" + text(name) + "'; it must be " + expected + ".");
  }
}
