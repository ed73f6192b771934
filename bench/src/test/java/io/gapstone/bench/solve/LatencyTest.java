package io.gapstone.bench.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LatencyTest {

  /** A histogram keeps three digits. */
  private static final Offset<Double> DIGITS = within(0.1);

  /** Of 1, 2, ..., 100 microseconds. */
  private static final Latency HUNDRED =
      Latency.of(LongStream.rangeClosed(1, 100).map(k -> 1000 * k).toArray());

  @Test
  void percentilesByHand() {
    assertThat(HUNDRED.p50()).isCloseTo(50, DIGITS);
    assertThat(HUNDRED.p99()).isCloseTo(99, DIGITS);
    assertThat(HUNDRED.max()).isCloseTo(100, DIGITS);
  }

  @Test
  void histogramsOfSeveralRunsAddUp() throws DataFormatException {
    Histogram all = Latency.decoded(HUNDRED.histogram());
    all.add(Latency.decoded(Latency.of(new long[] {1_000_000, 2_000_000}).histogram()));
    assertThat(all.getTotalCount()).isEqualTo(102);
    assertThat(Latency.micros(all, 50)).isCloseTo(51, DIGITS);
    assertThat(Latency.micros(all, 100)).isCloseTo(2000, within(2.0));
  }
}
