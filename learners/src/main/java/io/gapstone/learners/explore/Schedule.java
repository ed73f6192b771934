package io.gapstone.learners.explore;

/** A number that depends on how far training is: in episodes or in steps, as its user counts. */
@FunctionalInterface
public interface Schedule {

  /** The number after {@code done} episodes or steps. */
  double at(long done);

  static Schedule constant(double value) {
    return done -> value;
  }

  /** From one value to the other in {@code span} equal steps, then the other. */
  static Schedule linear(double from, double to, long span) {
    return done -> done >= span ? to : from + (to - from) * done / span;
  }

  /** Multiplied by {@code factor} each time, but never past {@code to}. */
  static Schedule exponential(double from, double to, double factor) {
    return done -> {
      double value = from * StrictMath.pow(factor, done);
      return from > to ? Math.max(to, value) : Math.min(to, value);
    };
  }
}
