package io.gapstone.bench.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gapstone.learners.zoo.Zoo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

/**
 * The worker processes of an executor of a cluster: takes a run as a line of JSON, gives its result
 * as one. Lines and classes of the JDK are all that the cluster's code and ours have in common, so
 * that each keeps its own libraries.
 */
public final class ExecutorWorkers implements UnaryOperator<String> {

  private final WorkerHome home;
  private final Path logs;
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private int started;

  /**
   * @param classPath of Gapstone on this machine
   * @param directory what relative paths of instances and policies are in
   * @param logs the folder for what worker processes say
   */
  public ExecutorWorkers(String classPath, Path directory, Path logs) {
    Path zoo = directory.resolve(SparkBundle.ZOO);
    this.home =
        new WorkerHome(
            classPath,
            directory,
            Files.isDirectory(zoo) ? Map.of(Zoo.ELSEWHERE, zoo.toString()) : Map.of());
    this.logs = logs;
  }

  /** Executes a run; a thread that is interrupted gives it up. */
  @Override
  public String apply(String line) {
    Thread thread = Thread.currentThread();
    ClassLoader theirs = thread.getContextClassLoader();
    // Families and solvers are looked up as services.
    thread.setContextClassLoader(ExecutorWorkers.class.getClassLoader());
    try {
      return execute(line);
    } finally {
      thread.setContextClassLoader(theirs);
    }
  }

  private String execute(String line) {
    WorkerProcess process = null;
    try {
      RunSpec spec = CampaignJson.read(line, RunSpec.class);
      process = take(spec.megabytes());
      String result = CampaignJson.write(process.execute(spec));
      giveBack(process);
      process = null;
      return result;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no run: " + line, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the run was given up");
    } finally {
      if (process != null) {
        process.close();
      }
    }
  }

  /** A process with this memory limit; one with another limit makes room for it. */
  private synchronized WorkerProcess take(long megabytes) {
    Optional<WorkerProcess> same =
        idle.stream().filter(p -> p.megabytes() == megabytes).findFirst();
    if (same.isPresent()) {
      idle.remove(same.get());
      return same.get();
    }
    if (!idle.isEmpty()) {
      idle.removeLast().close();
    }
    Path log = logs.resolve("worker-" + ++started + ".log");
    return new WorkerProcess(megabytes, WorkerProcess.GRACE_SECONDS, log, home);
  }

  private synchronized void giveBack(WorkerProcess process) {
    idle.addFirst(process);
  }
}
