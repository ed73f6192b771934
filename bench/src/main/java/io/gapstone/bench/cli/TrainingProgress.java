package io.gapstone.bench.cli;

import io.gapstone.learners.files.TrainingListener;
import io.gapstone.learners.train.Curve;
import java.io.PrintWriter;
import java.util.Arrays;

/**
 * How training goes: on a terminal one line that is rewritten, with the curve of the tuning
 * objective in little bars; elsewhere one line per evaluation.
 */
final class TrainingProgress implements TrainingListener, AutoCloseable {

  private static final long TERMINAL_INTERVAL_NANOS = 100_000_000L;
  private static final int WIDEST = 40;
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private final PrintWriter err;
  private final boolean terminal = System.console() != null;
  private final long start = System.nanoTime();
  private long last;
  private int first = -1;
  private int rows = -1;

  TrainingProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void episode(int done, int episodes, Curve curve, double seconds) {
    if (first < 0) {
      first = done - 1;
    }
    boolean evaluated = rows >= 0 && curve.rows().size() > rows || rows < 0 && done == 1;
    rows = curve.rows().size();
    long now = System.nanoTime();
    if (terminal && (now - last > TERMINAL_INTERVAL_NANOS || done == episodes)) {
      last = now;
      err.print("\r" + line(done, episodes, curve, seconds, now) + "  ");
      err.flush();
    } else if (!terminal && rows > 0 && (evaluated || done == episodes)) {
      err.println(line(done, episodes, curve, seconds, now));
    }
  }

  private String line(int done, int episodes, Curve curve, double seconds, long now) {
    double left = (now - start) / 1e9 / Math.max(1, done - first) * (episodes - done);
    String head =
        String.format("episode %d of %d  %.1f s  left %.0f s", done, episodes, seconds, left);
    if (curve.rows().isEmpty()) {
      return head;
    }
    double[] objectives = curve.column("tuningObjective");
    double best = Arrays.stream(objectives).min().orElseThrow();
    String numbers =
        String.format("  tuning %.6g (best %.6g)", objectives[objectives.length - 1], best);
    return head + numbers + (terminal ? "  " + bars(objectives) : "");
  }

  /** The last objectives, each as a bar. */
  static String bars(double[] values) {
    double[] shown = Arrays.copyOfRange(values, Math.max(0, values.length - WIDEST), values.length);
    double low = Arrays.stream(shown).min().orElse(0);
    double high = Arrays.stream(shown).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (double value : shown) {
      double share = high > low ? (value - low) / (high - low) : 0;
      text.append(BARS.charAt((int) Math.round(share * (BARS.length() - 1))));
    }
    return text.toString();
  }

  @Override
  public void close() {
    if (terminal && first >= 0) {
      err.println();
    }
  }
}
