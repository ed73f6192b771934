package io.gapstone.solvers.assignment;

/** Quick draws for searches that make tens of millions of them in a second (splitmix64). */
public final class Dice {

  private static final double[] MINUS_LOG = new double[4096];

  static {
    for (int i = 0; i < MINUS_LOG.length; i++) {
      MINUS_LOG[i] = -StrictMath.log((i + 0.5) / MINUS_LOG.length);
    }
  }

  private long state;

  public Dice(long seed) {
    this.state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** A number from 0 to {@code bound - 1}. */
  public int below(int bound) {
    return (int) ((next() >>> 33) * bound >>> 31);
  }

  /** A number from 0 to 1. */
  public double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** Minus the logarithm of a uniform draw, in 4,096 steps. */
  public double minusLog() {
    return MINUS_LOG[(int) (next() >>> 52)];
  }
}
