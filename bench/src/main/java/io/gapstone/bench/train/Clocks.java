package io.gapstone.bench.train;

import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.NetSpec;
import java.util.ArrayList;
import java.util.List;

/** How long the parts of a run took, and which networks it built. */
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

  /** A network and how it was used. */
  public static final class Built {
    private final NetSpec spec;
    private final Adam optimiser;
    private int rows;

    Built(NetSpec spec, Adam optimiser) {
      this.spec = spec;
      this.optimiser = optimiser;
    }

    public NetSpec spec() {
      return spec;
    }

    /** As it was built: rates may change later. */
    public Adam optimiser() {
      return optimiser;
    }

    /** The most rows of a backward pass; 0 where there was none, as with targets. */
    public int rows() {
      return rows;
    }

    void passed(int count) {
      rows = Math.max(rows, count);
    }
  }

  private final long[] nanos = new long[Part.values().length];
  private final List<Built> nets = new ArrayList<>();

  /** Books the time since {@code start}, a value of {@link System#nanoTime}. */
  void book(Part part, long start) {
    nanos[part.ordinal()] += System.nanoTime() - start;
  }

  public double seconds(Part part) {
    return nanos[part.ordinal()] / 1e9;
  }

  Built built(NetSpec spec, Adam optimiser) {
    Built net = new Built(spec, optimiser);
    nets.add(net);
    return net;
  }

  /** The networks in the order in which they were built. */
  public List<Built> nets() {
    return List.copyOf(nets);
  }
}
