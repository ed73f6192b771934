package io.gapstone.bench.cli;

import io.gapstone.core.Progress;
import java.io.PrintWriter;

/**
 * Best solution and best bound while a solver runs, from half a second on: one line that is
 * rewritten on a terminal, and elsewhere a line for what is new, at most one a second, and one
 * every ten seconds all the same.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final long TICK_MILLIS = 100;
  private static final double QUIET_SECONDS = 0.5;
  private static final double PLAIN_SECONDS = 1;
  private static final double PATIENT_SECONDS = 10;

  private final PrintWriter err;
  private final boolean terminal = System.console() != null;
  private final long start = System.nanoTime();
  private final Thread ticker = new Thread(this::tick, "progress");
  private double lower = Double.NEGATIVE_INFINITY;
  private double upper = Double.POSITIVE_INFINITY;
  private boolean news;
  private boolean shown;
  private boolean closed;
  private double last;

  ProgressLine(PrintWriter err) {
    this.err = err;
    ticker.setDaemon(true);
    ticker.start();
  }

  @Override
  public synchronized void update(double bound, double best) {
    news |= bound != lower || best != upper;
    lower = bound;
    upper = best;
  }

  private void tick() {
    try {
      while (!ended()) {
        Thread.sleep(TICK_MILLIS);
        show((System.nanoTime() - start) / 1e9);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean ended() {
    return closed;
  }

  private synchronized void show(double seconds) {
    double since = seconds - last;
    boolean due = terminal || (news && since >= PLAIN_SECONDS) || since >= PATIENT_SECONDS;
    if (closed || seconds < QUIET_SECONDS || !due) {
      return;
    }
    last = seconds;
    news = false;
    shown = true;
    String line =
        String.format("%6.1f s   best %-16s bound %-16s", seconds, text(upper), text(lower));
    if (terminal) {
      err.print("\r" + line);
      err.flush();
    } else {
      err.println(line.stripTrailing());
    }
  }

  private static String text(double value) {
    return Double.isFinite(value) ? String.format("%.10g", value) : "none yet";
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (shown && terminal) {
      err.println();
    }
  }
}
