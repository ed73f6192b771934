package io.gapstone.bench.latency;

import io.gapstone.core.Solvers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Measures tasks in processes, one at a time: one process of each task, then a second of each, and
 * so on, so that what slows the machine for a while slows not one task alone.
 *
 * @param forks processes per task
 * @param quality whether gaps are measured too
 */
public record LatencyRun(List<LatencyTask> tasks, Measuring measuring, int forks, boolean quality) {

  /** Beyond what is measured: start, slots, and a last decision that takes long. */
  private static final double GRACE_SECONDS = 300;

  /**
   * Runs.
   *
   * @param progress hears what is being measured
   */
  public List<LatencyRow> run(Consumer<String> progress) {
    List<List<ForkResult>> results = new ArrayList<>();
    tasks.forEach(task -> results.add(new ArrayList<>()));
    for (int fork = 1; fork <= forks; fork++) {
      for (int k = 0; k < tasks.size(); k++) {
        progress.accept(
            String.format(
                "process %d of %d, row %d of %d: %s",
                fork, forks, k + 1, tasks.size(), tasks.get(k).title()));
        results.get(k).add(measured(tasks.get(k), results.get(k)));
      }
    }
    SlotQuality gaps = new SlotQuality();
    List<LatencyRow> rows = new ArrayList<>();
    for (int k = 0; k < tasks.size(); k++) {
      LatencyTask task = tasks.get(k);
      boolean failed = results.get(k).get(0).failure().isPresent();
      if (quality && !failed) {
        progress.accept("quality: " + task.title());
      }
      rows.add(
          LatencyRow.of(
              task,
              Solvers.byId(task.family(), task.solver()).kind().id(),
              results.get(k),
              quality && !failed ? gaps.of(task) : Optional.empty()));
    }
    return rows;
  }

  /** What failed once is not tried again. */
  private ForkResult measured(LatencyTask task, List<ForkResult> earlier) {
    for (ForkResult result : earlier) {
      if (result.failure().isPresent()) {
        return result;
      }
    }
    double limit = GRACE_SECONDS + 4 * (measuring.warmupSeconds() + measuring.seconds());
    return LatencyProcess.decisions(task, measuring, limit);
  }
}
