package io.gapstone.bench.cli;

import io.gapstone.bench.campaign.CampaignProgress;
import io.gapstone.bench.campaign.RunResult;
import io.gapstone.bench.campaign.RunSpec;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a campaign is: one line that is rewritten on a terminal, a line every few seconds
 * elsewhere. Runs that end badly are told as they come.
 */
final class CampaignLine implements CampaignProgress {

  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long PLAIN_NANOS = 5_000_000_000L;
  private static final int WIDTH = 100;

  private final PrintWriter err;
  private final boolean terminal = System.console() != null;
  private final Map<Thread, String> current = new LinkedHashMap<>();
  private final long start = System.nanoTime();
  private long last = start;
  private int runs;
  private int before;
  private int done;
  private int failed;

  CampaignLine(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void begin(int all, int finished) {
    runs = all;
    before = finished;
    done = finished;
    err.println("gapstone run: " + all + " runs, " + finished + " of them finished before");
  }

  @Override
  public synchronized void started(RunSpec spec) {
    current.put(Thread.currentThread(), spec.label());
    show(false);
  }

  @Override
  public synchronized void finished(RunSpec spec, RunResult result) {
    done++;
    if (result.ending() != RunResult.Ending.DONE) {
      failed++;
      clear();
      err.println(
          spec.label()
              + ": "
              + result.ending().name().toLowerCase(java.util.Locale.ROOT)
              + ": "
              + result.reason());
    }
    show(done == runs);
  }

  @Override
  public synchronized void note(String sentence) {
    clear();
    err.println("gapstone run: " + sentence);
  }

  @Override
  public synchronized void end() {
    clear();
  }

  private void clear() {
    if (terminal) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }

  private void show(boolean now) {
    long time = System.nanoTime();
    if (!now && time - last < (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
      return;
    }
    last = time;
    double seconds = (time - start) / 1e9;
    int here = done - before;
    String remaining =
        here == 0 ? "" : String.format(", about %.0f s remain", seconds / here * (runs - done));
    String line =
        String.format(
            "%d of %d runs, %d failed, %.0f s%s   %s",
            done, runs, failed, seconds, remaining, String.join(" | ", current.values()));
    if (terminal) {
      String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
      err.print("\r" + String.format("%-" + WIDTH + "s", cut));
      err.flush();
    } else {
      err.println(line);
    }
  }
}
