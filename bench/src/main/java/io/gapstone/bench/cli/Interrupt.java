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

  private final PrintWriter err;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interrupt");
  private volatile boolean asked;
  private volatile int code = ExitCode.NOTHING_IN_TIME;

  /** Watches until closed. */
  Interrupt(PrintWriter err) {
    this.err = err;
    Runtime.getRuntime().addShutdownHook(hook);
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
    err.println("gapstone: interrupted; stopping with the best so far ...");
    boolean stopped = false;
    try {
      stopped = over.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!stopped) {
      err.println("gapstone: the solver cannot be stopped; there is nothing to show.");
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
