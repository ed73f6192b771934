package io.gapstone.bench.campaign;

import io.gapstone.solvers.child.ResidentMemory;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One worker process at a time, started when it is needed and again after it was lost. Whatever
 * happens to it, a run has a result.
 */
final class WorkerProcess implements AutoCloseable {

  /** How long after its time limit a run may go on before its process is killed. */
  static final double GRACE_SECONDS = 30;

  private static final long POLL_MILLIS = 100;

  /** What a JVM exits with after -XX:+ExitOnOutOfMemoryError. */
  private static final int OUT_OF_HEAP = 3;

  private final long megabytes;
  private final double graceSeconds;
  private final Path log;
  private final WorkerHome home;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "worker-reader");
            thread.setDaemon(true);
            return thread;
          });
  private Process process;
  private BufferedReader results;
  private Optional<RunResult.InstanceFacts> loaded = Optional.empty();

  /**
   * @param megabytes memory limit of the process; half of it at most is Java heap
   * @param graceSeconds how long after a run's time limit the process is killed
   * @param log where the process's standard error goes
   */
  WorkerProcess(long megabytes, double graceSeconds, Path log) {
    this(megabytes, graceSeconds, log, WorkerHome.here());
  }

  /**
   * @param home where the process finds things
   */
  WorkerProcess(long megabytes, double graceSeconds, Path log, WorkerHome home) {
    this.megabytes = megabytes;
    this.graceSeconds = graceSeconds;
    this.log = log;
    this.home = home;
  }

  long megabytes() {
    return megabytes;
  }

  /** Executes a run. */
  RunResult execute(RunSpec spec) throws InterruptedException {
    long start = System.nanoTime();
    loaded = Optional.empty();
    RunResult result;
    try {
      ensureStarted();
    } catch (IOException e) {
      String reason = "no process could be started for it: " + e.getMessage() + ".";
      return ended(RunResult.Ending.CRASHED, reason, spec, start);
    }
    try {
      OutputStream specs = process.getOutputStream();
      specs.write((CampaignJson.write(spec) + "\n").getBytes(StandardCharsets.UTF_8));
      specs.flush();
      result = await(spec, start);
    } catch (IOException e) {
      result = lost(spec, start);
    }
    return result.in(loaded, seconds(start));
  }

  private RunResult await(RunSpec spec, long start) throws InterruptedException, IOException {
    double limit = spec.seconds() + graceSeconds;
    Future<String> line = reader.submit(results::readLine);
    while (true) {
      try {
        String text = line.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (text == null) {
          return lost(spec, start);
        }
        if (!text.startsWith(WorkerMain.LOADED)) {
          return CampaignJson.read(text, RunResult.class);
        }
        String facts = text.substring(WorkerMain.LOADED.length());
        loaded = Optional.of(CampaignJson.read(facts, RunResult.InstanceFacts.class));
        line = reader.submit(results::readLine);
      } catch (TimeoutException e) {
        long held = ResidentMemory.megabytes(process.pid());
        if (held > megabytes) {
          kill();
          return ended(
              RunResult.Ending.OUT_OF_MEMORY,
              "killed: it held " + held + " of " + megabytes + " MB.",
              spec,
              start);
        }
        if (seconds(start) > limit) {
          kill();
          return ended(
              RunResult.Ending.TIMEOUT, "killed: it ran longer than " + limit + " s.", spec, start);
        }
      } catch (ExecutionException e) {
        return lost(spec, start);
      }
    }
  }

  private RunResult lost(RunSpec spec, long start) throws InterruptedException {
    process.destroyForcibly();
    int exit = process.waitFor();
    process = null;
    return exit == OUT_OF_HEAP
        ? ended(RunResult.Ending.OUT_OF_MEMORY, "its process ran out of Java heap.", spec, start)
        : ended(
            RunResult.Ending.CRASHED,
            "its process ended with exit code " + exit + ".",
            spec,
            start);
  }

  private static RunResult ended(RunResult.Ending ending, String reason, RunSpec spec, long start) {
    return RunResult.ended(ending, reason, spec.kind(), seconds(start));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void ensureStarted() throws IOException {
    if (process != null && process.isAlive()) {
      return;
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx" + Math.max(64, megabytes / 2) + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                // As in the jar's manifest: see MachineKernels.
                "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
                "-XX:ErrorFile=" + log.resolveSibling("crash-%p.log"),
                WorkerMain.class.getName()));
    builder.directory(home.directory().toFile());
    builder.environment().put("CLASSPATH", home.classPath());
    builder.environment().putAll(home.environment());
    builder.environment().put("OMP_NUM_THREADS", "1");
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    process = builder.start();
    results =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    process = null;
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
    reader.shutdownNow();
  }
}
