package io.gapstone.bench.latency;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * What one process measured.
 *
 * @param users of the instance
 * @param servers of the instance
 * @param histogram of nanoseconds, in HdrHistogram's compressed form, in Base64
 * @param seconds sum over decisions
 * @param bytesPerDecision allocated by the deciding thread; -1 where the Java machine cannot tell
 * @param timerNanos what reading the clock adds to each decision
 * @param failure why there is nothing
 */
public record ForkResult(
    int users,
    int servers,
    String histogram,
    double seconds,
    double bytesPerDecision,
    double timerNanos,
    Optional<String> failure) {

  static ForkResult failed(String why) {
    return new ForkResult(0, 0, "", 0, -1, 0, Optional.of(why));
  }

  static String text(Histogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }

  /** Nanoseconds. */
  Histogram decoded() {
    return decoded(histogram);
  }

  static Histogram decoded(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      return Histogram.decodeFromCompressedByteBuffer(bytes, 0);
    } catch (DataFormatException e) {
      throw new IllegalStateException("a child process wrote a broken histogram", e);
    }
  }
}
