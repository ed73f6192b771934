package io.gapstone.core;

/**
 * A setting of a generator or a solver.
 *
 * @param name lower camel case, with its unit where it has one
 * @param defaultValue the value in force where nothing is set
 * @param meaning half a sentence for {@code --help} and the docs
 */
public record Parameter(String name, String defaultValue, String meaning) {

  /** With the text of a number or a flag as its default. */
  public static Parameter of(String name, Object defaultValue, String meaning) {
    return new Parameter(name, defaultValue.toString(), meaning);
  }
}
