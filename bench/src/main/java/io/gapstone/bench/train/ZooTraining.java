package io.gapstone.bench.train;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Algorithms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Trains agents of a family with several seeds each, some runs at a time. Runs that are over are
 * not repeated, interrupted ones go on. Each run has its own streams and its own networks, so how
 * many run at a time changes nothing.
 */
public final class ZooTraining {

  private static final double QUIET_SECONDS = 20;

  private final List<ZooJob> jobs = new ArrayList<>();
  private final Consumer<String> progress;

  /**
   * Lists the runs.
   *
   * @param progress hears how it goes; may be called from several threads
   */
  public ZooTraining(ZooPlan plan, Consumer<String> progress) {
    this.progress = progress;
    List<String> known = Algorithms.of(plan.family()).stream().map(Algorithm::id).toList();
    for (String id : plan.algorithms()) {
      if (!known.contains(id)) {
        throw Choice.unknown("algorithm for " + plan.family(), id, known);
      }
    }
    if (known.isEmpty()) {
      throw new BadInputException("there is no algorithm for " + plan.family() + ".");
    }
    for (String id : plan.algorithms().isEmpty() ? known : plan.algorithms()) {
      for (long seed : plan.seeds()) {
        jobs.add(ZooJob.of(plan, id, seed));
      }
    }
  }

  /**
   * Trains.
   *
   * @param stop whether to stop, asked before each episode
   * @return whether all runs are over
   */
  public boolean train(int workers, BooleanSupplier stop) {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<Boolean>> futures = new ArrayList<>();
      for (ZooJob job : jobs) {
        futures.add(pool.submit(() -> train(job, stop)));
      }
      boolean over = true;
      for (Future<Boolean> future : futures) {
        over &= result(future);
      }
      return over;
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean result(Future<Boolean> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean train(ZooJob job, BooleanSupplier stop) {
    if (stop.getAsBoolean()) {
      return false;
    }
    String name = job.algorithm() + " seed " + job.seed();
    TrainingRun run = TrainingRun.of(job.request());
    if (run.folder().isOver()) {
      progress.accept(name + " is over");
      return true;
    }
    run.folder().resume();
    double[] last = {run.folder().seconds()};
    boolean over =
        run.folder()
            .train(
                (done, episodes, curve, seconds) -> {
                  if (seconds - last[0] > QUIET_SECONDS || done == episodes) {
                    last[0] = seconds;
                    progress.accept(
                        String.format(
                            "%s: episode %d of %d after %.0f s", name, done, episodes, seconds));
                  }
                },
                stop);
    if (!over) {
      progress.accept(name + " stopped after episode " + run.folder().training().episodes());
    }
    return over;
  }

  /** The jobs of each algorithm. */
  public Map<String, List<ZooJob>> jobs() {
    Map<String, List<ZooJob>> byAlgorithm = new LinkedHashMap<>();
    for (ZooJob job : jobs) {
      byAlgorithm.computeIfAbsent(job.algorithm(), a -> new ArrayList<>()).add(job);
    }
    return byAlgorithm;
  }

  /**
   * The seed that is shipped: fewest broken constraints on the tuning instances, then the lowest
   * objective there, then the smallest seed.
   */
  public static ZooJob best(List<ZooJob> seeds) {
    return seeds.stream()
        .min(
            Comparator.comparingInt((ZooJob j) -> policy(j).result().tuningViolations())
                .thenComparingDouble(j -> policy(j).result().tuningObjective())
                .thenComparingLong(ZooJob::seed))
        .orElseThrow();
  }

  /** What a run gave. */
  public static PolicyDescription policy(ZooJob job) {
    return PolicyFiles.describe(job.request().out());
  }
}
