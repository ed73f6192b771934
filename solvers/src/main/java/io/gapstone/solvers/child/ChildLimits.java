package io.gapstone.solvers.child;

/**
 * What a child process may use.
 *
 * @param megabytes of memory in all; half of it at most is Java heap. The whole is watched on Linux
 *     (resident memory, a few times per second); elsewhere only the heap is limited
 * @param graceSeconds how long after the solver's own time limit the child is killed; it covers the
 *     start of the process
 */
public record ChildLimits(long megabytes, double graceSeconds) {

  public ChildLimits {
    if (megabytes < 64 || !(graceSeconds > 0)) {
      throw new IllegalArgumentException(
          "a child needs 64 MB and some grace; it was given "
              + megabytes
              + " MB and "
              + graceSeconds
              + " s.");
    }
  }

  /** Four gigabytes, five seconds. */
  public static ChildLimits standard() {
    return new ChildLimits(4096, 5);
  }

  long heapMegabytes() {
    return Math.max(48, megabytes / 2);
  }
}
