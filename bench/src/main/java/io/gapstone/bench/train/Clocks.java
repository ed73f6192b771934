package io.gapstone.bench.train;

/** How long the parts of a run took. */
public final class Clocks {

  /** What time is spent on. */
  public enum Part {
    /** Instances made or fetched. */
    INSTANCES,
    /** Forward passes of networks. */
    FORWARD,
    /** Backward passes. */
    BACKWARD,
    /** Steps of optimisers and of target networks. */
    STEP
  }

  private final long[] nanos = new long[Part.values().length];

  /** Books the time since {@code start}, a value of {@link System#nanoTime}. */
  void book(Part part, long start) {
    nanos[part.ordinal()] += System.nanoTime() - start;
  }

  public double seconds(Part part) {
    return nanos[part.ordinal()] / 1e9;
  }
}
