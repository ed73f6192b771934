package io.gapstone.solvers.model;

/**
 * What a solver may use.
 *
 * @param seconds wall-clock limit; infinity for none
 * @param threads more than one may give different results from run to run
 * @param seed of the solver's own random choices
 * @param mayPrint whether the solver may write to this process's standard output, which some can
 *     only do together with reporting more
 */
public record LinearBudget(double seconds, int threads, int seed, boolean mayPrint) {

  public LinearBudget {
    if (!(seconds >= 0) || threads < 1 || seed < 0) {
      throw new IllegalArgumentException(
          "budget of "
              + seconds
              + " s, "
              + threads
              + " threads, seed "
              + seed
              + " makes no sense.");
    }
  }

  /** So many seconds on one thread. */
  public static LinearBudget seconds(double seconds) {
    return new LinearBudget(seconds, 1, 0, false);
  }

  public LinearBudget withSeconds(double limit) {
    return new LinearBudget(limit, threads, seed, mayPrint);
  }

  public LinearBudget withThreads(int count) {
    return new LinearBudget(seconds, count, seed, mayPrint);
  }

  public LinearBudget withSeed(int value) {
    return new LinearBudget(seconds, threads, value, mayPrint);
  }

  public LinearBudget withPrinting(boolean allowed) {
    return new LinearBudget(seconds, threads, seed, allowed);
  }
}
