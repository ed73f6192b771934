package io.gapstone.learners.train;

/**
 * Brings numbers to a like size: {@code (x - mean) / scale}, either by fixed constants or by the
 * mean and standard deviation of all rows seen so far. What it learned is stored with the policy.
 */
public final class Normaliser implements Saved {

  private static final double SMALLEST_SCALE = 1e-6;

  private final double[] mean;
  private final double[] scale;
  private final double[] squares;
  private final boolean running;
  private final double clip;
  private long count;

  private Normaliser(double[] mean, double[] scale, boolean running, double clip) {
    this.mean = mean;
    this.scale = scale;
    this.squares = new double[mean.length];
    this.running = running;
    this.clip = clip;
  }

  /** By constants. */
  public static Normaliser fixed(double[] mean, double[] scale) {
    if (mean.length != scale.length) {
      throw new IllegalArgumentException(
          "there are " + mean.length + " means and " + scale.length + " scales");
    }
    return new Normaliser(mean.clone(), scale.clone(), false, Double.POSITIVE_INFINITY);
  }

  /**
   * By what is seen; before the second row it changes nothing.
   *
   * @param clip results stay within this distance of 0
   */
  public static Normaliser running(int size, double clip) {
    double[] scale = new double[size];
    java.util.Arrays.fill(scale, 1);
    return new Normaliser(new double[size], scale, true, clip);
  }

  public int size() {
    return mean.length;
  }

  /** Takes one row, at {@code rows[from]}, into mean and deviation (Welford 1962). */
  public void observe(float[] rows, int from) {
    if (!running) {
      throw new IllegalStateException("this normaliser is fixed");
    }
    count++;
    for (int k = 0; k < mean.length; k++) {
      double difference = rows[from + k] - mean[k];
      mean[k] += difference / count;
      squares[k] += difference * (rows[from + k] - mean[k]);
      if (count > 1) {
        scale[k] = Math.max(SMALLEST_SCALE, Math.sqrt(squares[k] / count));
      }
    }
  }

  /** Normalises one row; {@code from} and {@code to} may be the same array. */
  public void apply(float[] from, int fromIndex, float[] to, int toIndex) {
    if (running && count < 2) {
      System.arraycopy(from, fromIndex, to, toIndex, mean.length);
      return;
    }
    for (int k = 0; k < mean.length; k++) {
      double value = (from[fromIndex + k] - mean[k]) / scale[k];
      to[toIndex + k] = (float) Math.max(-clip, Math.min(clip, value));
    }
  }

  /** One number over its deviation, its mean left in: for rewards. */
  public double scaled(int index, double value) {
    return Math.max(-clip, Math.min(clip, value / scale[index]));
  }

  @Override
  public void save(String name, Tensors out) {
    out.put(name + ".mean", mean.clone());
    out.put(name + ".scale", scale.clone());
    out.put(name + ".squares", squares.clone());
    out.put(name + ".count", count);
  }

  @Override
  public void load(String name, Tensors in) {
    System.arraycopy(in.doubles(name + ".mean", mean.length), 0, mean, 0, mean.length);
    System.arraycopy(in.doubles(name + ".scale", mean.length), 0, scale, 0, mean.length);
    System.arraycopy(in.doubles(name + ".squares", mean.length), 0, squares, 0, mean.length);
    count = in.longs(name + ".count", 1)[0];
  }
}
