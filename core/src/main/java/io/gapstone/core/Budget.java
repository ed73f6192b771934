package io.gapstone.core;

import java.util.function.BooleanSupplier;

/**
 * How much a solver may do: seconds, and work in a unit that the solver documents (nodes,
 * iterations). A work limit gives the same result on every machine, a time limit does not. The
 * clock starts when the budget is made. Somebody may also ask a solver to stop, which ends the
 * budget at once.
 */
public final class Budget {

  private final long startNanos = System.nanoTime();
  private final double seconds;
  private final long work;
  private final BooleanSupplier stop;

  private Budget(double seconds, long work, BooleanSupplier stop) {
    this.seconds = seconds;
    this.work = work;
    this.stop = stop;
  }

  /** No limit at all. */
  public static Budget unlimited() {
    return of(Double.POSITIVE_INFINITY, Long.MAX_VALUE);
  }

  /** At most this many seconds and this much work. */
  public static Budget of(double seconds, long work) {
    return of(seconds, work, () -> false);
  }

  /**
   * At most this many seconds and this much work, and nothing more once it is asked to stop.
   *
   * @param stop cheap, since solvers ask often
   */
  public static Budget of(double seconds, long work, BooleanSupplier stop) {
    return new Budget(seconds, work, stop);
  }

  /** What is left of this budget after having done {@code doneWork}, for a part of the search. */
  public Budget after(long doneWork) {
    return of(remainingSeconds(), work == Long.MAX_VALUE ? work : work - doneWork, stop);
  }

  /** An equal part of what is left after {@code doneWork}, for one of so many searches to come. */
  public Budget share(long doneWork, int searches) {
    long each = work == Long.MAX_VALUE ? work : (work - doneWork) / searches;
    return of(remainingSeconds() / searches, each, stop);
  }

  /** Whether to stop after having done {@code doneWork}. */
  public boolean spent(long doneWork) {
    return doneWork >= work || elapsedSeconds() >= seconds || stop.getAsBoolean();
  }

  public double elapsedSeconds() {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  /** What is left of the seconds, at least 0. */
  public double remainingSeconds() {
    return stop.getAsBoolean() ? 0 : Math.max(0, seconds - elapsedSeconds());
  }

  /** The limit on work. */
  public long work() {
    return work;
  }
}
