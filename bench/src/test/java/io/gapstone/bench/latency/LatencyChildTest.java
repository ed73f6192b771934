package io.gapstone.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Decision;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyChildTest {

  private static final long STALL_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

  private record One(int t) implements Slot {
    @Override
    public int users() {
      return 1;
    }

    @Override
    public int servers() {
      return 1;
    }
  }

  private record Yes() implements Decision {}

  private static final class OneSlotAfterTheOther implements Decisions.Slots<One> {
    @Override
    public Sizes sizes() {
      return new Sizes(1, 1, 100);
    }

    @Override
    public One slot(int t, boolean hindsight) {
      return new One(t);
    }
  }

  /** One stall among many decisions leaves the median as it is, and is the maximum. */
  @Test
  void aStallIsTheMaximum() {
    Decisions<One, Yes> decisions =
        new Decisions<>(
            new OneSlotAfterTheOther(),
            () ->
                slot -> {
                  if (slot.t() == 70) {
                    long end = System.nanoTime() + STALL_NANOS;
                    while (System.nanoTime() < end) {
                      LockSupport.parkNanos(end - System.nanoTime());
                    }
                  }
                  return new Yes();
                },
            false);
    ForkResult result = LatencyChild.measure(decisions, new Measuring(0.01, 0.05, "plain", 64));
    Histogram times = result.decoded();
    assertThat(times.getMaxValue()).isGreaterThanOrEqualTo(STALL_NANOS);
    assertThat(times.getValueAtPercentile(50)).isLessThan(STALL_NANOS / 10);
    assertThat(result.seconds()).isGreaterThan(STALL_NANOS / 1e9);
  }
}
