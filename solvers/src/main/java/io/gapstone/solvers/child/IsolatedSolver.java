package io.gapstone.solvers.child;

import io.gapstone.solvers.model.Claim;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearProgress;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A linear solver that runs another one in a child process with limits on time and memory.
 *
 * <p>However the child ends, there is a result. Where it crashed or was killed the status is {@link
 * LinearStatus#ABNORMAL}, the reason says what happened, and the best solution that the solver had
 * told of by then is kept. The child dies with its parent.
 */
public final class IsolatedSolver implements LinearSolver {

  private static final long POLL_MILLIS = 50;

  private final LinearSolver inner;
  private final ChildLimits limits;

  public IsolatedSolver(LinearSolver inner, ChildLimits limits) {
    this.inner = inner;
    this.limits = limits;
  }

  @Override
  public String id() {
    return inner.id();
  }

  @Override
  public boolean takesIntegers() {
    return inner.takesIntegers();
  }

  @Override
  public LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress) {
    long start = System.nanoTime();
    ChildFolder folder = null;
    Claim claim;
    try {
      folder = ChildFolder.create();
      folder.writeModel(model);
      claim = run(folder, budget, progress);
    } catch (IOException e) {
      claim = Claim.of(LinearStatus.ABNORMAL, "the child process failed: " + e.getMessage());
    } finally {
      if (folder != null) {
        folder.delete();
      }
    }
    return claim.verified(model, id(), start);
  }

  private Claim run(ChildFolder folder, LinearBudget budget, LinearProgress progress)
      throws IOException {
    Process process = start(folder, budget);
    String ending;
    try {
      ending = watch(process, folder, budget, progress);
    } finally {
      // Also ends the child when this thread is thrown out of the watch.
      process.destroyForcibly();
    }
    Optional<Claim> result = folder.result();
    return result.orElseGet(() -> abnormal(folder, ending));
  }

  private Claim abnormal(ChildFolder folder, String ending) {
    Optional<Claim> best = folder.best();
    return new Claim(
        LinearStatus.ABNORMAL,
        best.flatMap(Claim::values),
        best.map(Claim::bound).orElse(Double.NEGATIVE_INFINITY),
        Optional.empty(),
        ending + folder.lastWords());
  }

  private Process start(ChildFolder folder, LinearBudget budget) throws IOException {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Xmx" + limits.heapMegabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:-UsePerfData",
            "-XX:ErrorFile=" + folder.path().resolve("crash"),
            "-Djava.io.tmpdir=" + folder.path(),
            ChildMain.class.getName(),
            folder.path().toString(),
            inner.id(),
            Double.toString(budget.seconds()),
            Integer.toString(budget.threads()),
            Integer.toString(budget.seed()));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(folder.log().toFile());
    return builder.start();
  }

  /** Waits for the end and says how it came. */
  private String watch(
      Process process, ChildFolder folder, LinearBudget budget, LinearProgress progress) {
    long start = System.nanoTime();
    double limit = budget.seconds() + limits.graceSeconds();
    long seen = 0;
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        long version = folder.bestVersion();
        if (version != seen) {
          seen = version;
          folder
              .best()
              .ifPresent(best -> best.values().ifPresent(v -> progress.better(v, best.bound())));
        }
        long megabytes = ResidentMemory.megabytes(process.pid());
        if (megabytes > limits.megabytes()) {
          return killed(process, "it held " + megabytes + " of " + limits.megabytes() + " MB");
        }
        if ((System.nanoTime() - start) / 1e9 > limit) {
          return killed(process, "it ran longer than " + limit + " s");
        }
      }
      return ending(process.exitValue());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return killedQuietly(process);
    }
  }

  private static String killed(Process process, String why) throws InterruptedException {
    process.destroyForcibly().waitFor();
    return "the child process was killed: " + why + ".";
  }

  private static String killedQuietly(Process process) {
    process.destroyForcibly();
    return "the child process was killed: the solve was interrupted.";
  }

  static String ending(int exit) {
    // What a JVM exits with after -XX:+ExitOnOutOfMemoryError.
    if (exit == 3) {
      return "the child process ran out of Java heap (exit code 3).";
    }
    int signal = exit - 128;
    boolean signalled = List.of(4, 6, 7, 8, 9, 11, 15).contains(signal);
    return signalled
        ? "the child process died of signal " + signal + " (exit code " + exit + ")."
        : "the child process ended with exit code " + exit + " and no result.";
  }
}
