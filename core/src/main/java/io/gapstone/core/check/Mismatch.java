package io.gapstone.core.check;

/**
 * A number that a solution states and the checker finds to be another.
 *
 * @param field where it stands in a solution file, for example {@code components.cloudBits}
 * @param stated not-a-number where the solution does not state it
 * @param recomputed not-a-number where the family has no such component
 */
public record Mismatch(String field, double stated, double recomputed) {

  static final String OBJECTIVE = "objective";
  static final String COMPONENT = "components.";

  /** One sentence for people. */
  public String sentence() {
    if (Double.isNaN(recomputed)) {
      return field + " is stated as " + stated + "; there is no such number.";
    }
    return Double.isNaN(stated)
        ? field + " is not stated; it is " + recomputed + "."
        : field + " is stated as " + stated + "; it is " + recomputed + ".";
  }
}
