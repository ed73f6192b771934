package io.gapstone.bench.latency;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs the networks of learned solvers in other engines, in processes that have the benchmarks'
 * libraries on their class path: nobody else loads these.
 *
 * @param benchmarks their jar
 */
public record PeerRun(Path benchmarks, List<LatencyTask> tasks, Measuring measuring, int forks) {

  /** Beyond what is measured: start, unpacking of native libraries, warm-up of each engine. */
  private static final double GRACE_SECONDS = 300;

  private static final int MOST_PARTS = 50;

  /** With the jar where a build leaves it. */
  public static PeerRun of(List<LatencyTask> tasks, Measuring measuring, int forks) {
    Path jar = built();
    if (!Files.exists(jar)) {
      throw new BadInputException(
          "other engines lie beside the benchmarks, and "
              + jar
              + " is not there; 'mvn -q -DskipTests package' makes it.");
    }
    List<LatencyTask> learned =
        tasks.stream()
            .filter(t -> Solvers.byId(t.family(), t.solver()).kind() == Solver.Kind.LEARNED)
            .toList();
    return new PeerRun(jar, learned, measuring, forks);
  }

  private static Path built() {
    try {
      Path own = Path.of(PeerRun.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path modules = own.getParent().getParent().getParent();
      return modules.resolve(Path.of("jmh", "target", "benchmarks.jar")).normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("our jar has no place", e);
    }
  }

  /**
   * Runs.
   *
   * @param progress hears what is being measured
   */
  public List<PeerRow> run(Consumer<String> progress) {
    List<List<PeerReply>> replies = new ArrayList<>();
    tasks.forEach(task -> replies.add(new ArrayList<>()));
    for (int fork = 1; fork <= forks; fork++) {
      for (int k = 0; k < tasks.size(); k++) {
        progress.accept(
            String.format(
                "engines, process %d of %d, policy %d of %d: %s",
                fork, forks, k + 1, tasks.size(), tasks.get(k).title()));
        replies.get(k).add(reply(tasks.get(k)));
      }
    }
    List<PeerRow> rows = new ArrayList<>();
    for (int k = 0; k < tasks.size(); k++) {
      rows.addAll(PeerRow.of(tasks.get(k), replies.get(k)));
    }
    return rows;
  }

  private PeerReply reply(LatencyTask task) {
    double limit = GRACE_SECONDS + MOST_PARTS * (measuring.warmupSeconds() + measuring.seconds());
    LatencyProcess.Said said =
        new LatencyProcess(PeerChild.class, benchmarks.toString()).run(task, measuring, limit);
    return said.failure().isPresent()
        ? PeerReply.failed(said.failure().get())
        : LatencyJson.read(said.line(), PeerReply.class);
  }
}
