package io.gapstone.jmh.limit;

/** In a loop that the compiler turns into vector instructions: sums beside each other. */
final class PlainReader implements Reader {

  private static final int SUMS = 256;

  private final float[] sums = new float[SUMS];

  @Override
  public float sum(float[] values) {
    java.util.Arrays.fill(sums, 0);
    for (int from = 0; from < values.length; from += SUMS) {
      for (int k = 0; k < SUMS; k++) {
        sums[k] += values[from + k];
      }
    }
    float sum = 0;
    for (float part : sums) {
      sum += part;
    }
    return sum;
  }
}
