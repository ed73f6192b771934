package io.gapstone.bench.solve;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * How long decisions took, in microseconds.
 *
 * <p>Single calls on a cold machine: a hint, not a benchmark.
 *
 * @param histogram all of them, in nanoseconds to three digits: an HdrHistogram of version 2,
 *     compressed, in base 64
 */
public record Latency(double p50, double p99, double max, String histogram) {

  private static final int DIGITS = 3;
  private static final double NANOS_PER_MICRO = 1000;

  static Latency of(long[] nanos) {
    Histogram all = new Histogram(DIGITS);
    for (long time : nanos) {
      all.recordValue(Math.max(0, time));
    }
    return new Latency(micros(all, 50), micros(all, 99), micros(all, 100), encoded(all));
  }

  /** The least time that this share of decisions did not exceed, in microseconds. */
  public static double micros(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / NANOS_PER_MICRO;
  }

  private static String encoded(Histogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(buffer.array(), length));
  }

  /** Reads a histogram. */
  public static Histogram decoded(String histogram) throws DataFormatException {
    return Histogram.decodeFromCompressedByteBuffer(
        ByteBuffer.wrap(Base64.getDecoder().decode(histogram)), 0);
  }
}
