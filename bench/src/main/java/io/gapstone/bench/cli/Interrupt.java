package io.gapstone.bench.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What Ctrl-C, or a kill, does to a search: it is asked to stop, and gets a little time to show the
 * best that it has. What it shows decides the exit code; where it does not come to that, the code
 * is {@link ExitCode#NOTHING_IN_TIME}.
 */
final class Interrupt implements BooleanSupplier, AutoCloseable {

  /** Native code cannot be asked, so there is an end to waiting. */
  private static final long GRACE_SECONDS = Long.getLong("gapstone.graceSeconds", 10);

  /** A training run ends after its episode, and writes a checkpoint that may be large. */
  private static final long TRAINING_GRACE_SECONDS = 300;

  private final PrintWriter err;
  private final String remark;
  private final long graceSeconds;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interrupt");
  private volatile boolean asked;
  private volatile int code = ExitCode.NOTHING_IN_TIME;

  /** Watches a search until closed. */
  Interrupt(PrintWriter err) {
    this(err, "stopping with the best so far ...", GRACE_SECONDS);
  }

  private Interrupt(PrintWriter err, String remark, long graceSeconds) {
    this.err = err;
    this.remark = remark;
    this.graceSeconds = graceSeconds;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Watches a training run until closed. */
  static Interrupt ofTraining(PrintWriter err) {
    return new Interrupt(err, "stopping after this episode ...", TRAINING_GRACE_SECONDS);
  }

  /** Whether to stop. */
  @Override
  public boolean getAsBoolean() {
    return asked;
  }

  /** Everything has been shown. */
  int done(int exitCode) {
    code = exitCode;
    return exitCode;
  }

  private void stop() {
    asked = true;
    err.println("gapstone: interrupted; " + remark);
    boolean stopped = false;
    try {
      stopped = over.await(graceSeconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!stopped) {
      err.println("gapstone: it does not stop by itself; there is nothing to show.");
    }
    err.flush();
    // Only this gives an interrupted process an exit code of its own.
    Runtime.getRuntime().halt(stopped ? code : ExitCode.NOTHING_IN_TIME);
  }

  @Override
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook ends it.
    }
  }
}
