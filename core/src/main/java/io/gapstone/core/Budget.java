package io.gapstone.core;

/**
 * How much a solver may do: seconds, and work in a unit that the solver documents (nodes,
 * iterations). A work limit gives the same result on every machine, a time limit does not. The
 * clock starts when the budget is made.
 */
public final class Budget {

  private final long startNanos = System.nanoTime();
  private final double seconds;
  private final long work;

  private Budget(double seconds, long work) {
    this.seconds = seconds;
    this.work = work;
  }

  /** No limit at all. */
  public static Budget unlimited() {
    return new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE);
  }

  /** At most this many seconds and this much work. */
  public static Budget of(double seconds, long work) {
    return new Budget(seconds, work);
  }

  /** Whether to stop after having done {@code doneWork}. */
  public boolean spent(long doneWork) {
    return doneWork >= work || elapsedSeconds() >= seconds;
  }

  public double elapsedSeconds() {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  /** What is left of the seconds, at least 0. */
  public double remainingSeconds() {
    return Math.max(0, seconds - elapsedSeconds());
  }

  /** The limit on work. */
  public long work() {
    return work;
  }
}
