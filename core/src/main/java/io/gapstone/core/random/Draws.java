package io.gapstone.core.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One named stream of random draws.
 *
 * <p>Streams are split from a seed by purpose, so that a change in how often one purpose draws
 * leaves all others as they were. The generator and the derived draws are ours, in integer and
 * {@link StrictMath} arithmetic, because those of the JDK may change between versions.
 */
public final class Draws {

  private static final double UNIT = 0x1.0p-53;

  private final Lxm generator;
  private double spareNormal = Double.NaN;

  private Draws(long state) {
    this.generator = new Lxm(state);
  }

  /** The stream of {@code seed} for {@code purpose}, for example {@code smra/mobility}. */
  public static Draws of(long seed, String purpose) {
    MessageDigest digest = digest();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    byte[] hash = digest.digest(purpose.getBytes(StandardCharsets.UTF_8));
    return new Draws(ByteBuffer.wrap(hash).getLong());
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Becomes another stream, from its beginning. */
  void begin(long state) {
    generator.seed(state);
    spareNormal = Double.NaN;
  }

  /** A whole number in {@code [0, bound)}. */
  public long below(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound is " + bound + "; it must be positive");
    }
    long limit = Long.MAX_VALUE - Long.MAX_VALUE % bound;
    long bits;
    do {
      bits = generator.next() >>> 1;
    } while (bits >= limit);
    return bits % bound;
  }

  /** A whole number in {@code [0, bound)}. */
  public int index(int bound) {
    return (int) below(bound);
  }

  /** A fair coin. */
  public boolean coin() {
    return generator.next() < 0;
  }

  /** A real number in {@code [0, 1)}. */
  public double unit() {
    return (generator.next() >>> 11) * UNIT;
  }

  /**
   * A number on a decimal grid, uniform over the grid points in {@code [low, high]}. Such numbers
   * are short in files and read back exactly.
   *
   * @param decimals how many decimals the grid has; negative for tens, hundreds, ...
   */
  public double decimal(double low, double high, int decimals) {
    double scale = powerOfTen(Math.abs(decimals));
    boolean fine = decimals >= 0;
    long first = (long) Math.ceil((fine ? low * scale : low / scale) - 1e-6);
    long last = (long) Math.floor((fine ? high * scale : high / scale) + 1e-6);
    if (last < first) {
      throw new IllegalArgumentException("no grid point in [" + low + ", " + high + "]");
    }
    long point = first + below(last - first + 1);
    return fine ? point / scale : point * scale;
  }

  /** A standard normal number (polar method). */
  public double normal() {
    if (!Double.isNaN(spareNormal)) {
      double spare = spareNormal;
      spareNormal = Double.NaN;
      return spare;
    }
    double a;
    double b;
    double square;
    do {
      a = 2 * unit() - 1;
      b = 2 * unit() - 1;
      square = a * a + b * b;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
    spareNormal = b * factor;
    return a * factor;
  }

  /** A gamma number of whole shape and unit scale: a sum of exponentials. */
  public double gamma(int shape) {
    double sum = 0;
    for (int k = 0; k < shape; k++) {
      sum -= StrictMath.log(1 - unit());
    }
    return sum;
  }

  /** An index drawn with probabilities in proportion to {@code weights}. */
  public int weighted(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double target = unit() * total;
    for (int k = 0; k < weights.length - 1; k++) {
      target -= weights[k];
      if (target < 0) {
        return k;
      }
    }
    return weights.length - 1;
  }

  /** Puts {@code values} in random order (Fisher-Yates). */
  public void shuffle(int[] values) {
    for (int k = values.length - 1; k > 0; k--) {
      int other = index(k + 1);
      int kept = values[k];
      values[k] = values[other];
      values[other] = kept;
    }
  }

  private static double powerOfTen(int exponent) {
    double power = 1;
    for (int k = 0; k < exponent; k++) {
      power *= 10;
    }
    return power;
  }
}
