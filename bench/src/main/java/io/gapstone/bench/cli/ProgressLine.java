package io.gapstone.bench.cli;

import io.gapstone.core.Progress;
import java.io.PrintWriter;

/**
 * Best solution and best bound while a solver runs: one line that is rewritten on a terminal, and
 * at most one line a second elsewhere.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final long QUIET_NANOS = 500_000_000L;
  private static final long PLAIN_INTERVAL_NANOS = 1_000_000_000L;
  private static final long TERMINAL_INTERVAL_NANOS = 100_000_000L;

  private final PrintWriter err;
  private final boolean terminal = System.console() != null;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean shown;

  ProgressLine(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void update(double lower, double upper) {
    long now = System.nanoTime();
    long interval = terminal ? TERMINAL_INTERVAL_NANOS : PLAIN_INTERVAL_NANOS;
    if (now - start < QUIET_NANOS || now - last < interval) {
      return;
    }
    last = now;
    shown = true;
    String line =
        String.format("%6.1f s   best %-16.10g bound %-16.10g", (now - start) / 1e9, upper, lower);
    if (terminal) {
      err.print("\r" + line);
      err.flush();
    } else {
      err.println(line);
    }
  }

  @Override
  public void close() {
    if (shown && terminal) {
      err.println();
    }
  }
}
