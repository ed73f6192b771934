package io.gapstone.bench.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Scope;
import io.gapstone.core.Sizes;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessTest {

  @TempDir Path temp;

  @Test
  void everyEndingIsAResultAndTheNextRunGetsANewProcess() throws InterruptedException {
    try (WorkerProcess worker = new WorkerProcess(1024, 0.1, temp.resolve("log"))) {
      assertThat(worker.execute(spec("smra", "never-migrate", Map.of(), 60)).ending())
          .isEqualTo(RunResult.Ending.DONE);
      RunResult refused = worker.execute(spec("smra", "never-migrate", Map.of("users", "-3"), 60));
      assertThat(refused.ending()).isEqualTo(RunResult.Ending.REFUSED);
      assertThat(refused.reason()).contains("users").contains("-3");
      RunResult late = worker.execute(spec("dtasm", "exact", Map.of("users", "50000"), 0.01, 0));
      assertThat(late.ending()).isEqualTo(RunResult.Ending.TIMEOUT);
      assertThat(late.reason()).isEqualTo("killed: it ran longer than 0.11 s.");
      assertThat(worker.execute(spec("isma", "stay", Map.of(), 60)).ending())
          .isEqualTo(RunResult.Ending.DONE);
    }
  }

  @Test
  void whatIsKnownOfTheInstanceStaysKnownWhenTheSolverRefuses() throws InterruptedException {
    try (WorkerProcess worker = new WorkerProcess(1024, 0.1, temp.resolve("log"))) {
      RunSpec bad =
          spec("smra", "greedy-biased", Map.of(), new TreeMap<>(Map.of("biasSeconds", "x")));
      RunResult refused = worker.execute(bad);
      assertThat(refused.ending()).isEqualTo(RunResult.Ending.REFUSED);
      assertThat(refused.instance().orElseThrow().name()).startsWith("smra-small-");
      assertThat(refused.kind()).isEqualTo("heuristic");
      assertThat(refused.totalSeconds()).isPositive();
    }
  }

  @Test
  void aProcessThatCannotBeStartedIsAResult() throws InterruptedException {
    Path nowhere = temp.resolve("missing").resolve("log");
    try (WorkerProcess worker = new WorkerProcess(1024, 0.1, nowhere)) {
      RunResult lost = worker.execute(spec("smra", "never-migrate", Map.of(), 60));
      assertThat(lost.ending()).isEqualTo(RunResult.Ending.CRASHED);
      assertThat(lost.reason()).startsWith("no process could be started for it");
    }
  }

  @Test
  void anUnknownSolverIsRefused() {
    RunResult result = RunTask.execute(spec("smra", "nobody", Map.of(), 1), facts -> {});
    assertThat(result.ending()).isEqualTo(RunResult.Ending.REFUSED);
    assertThat(result.reason()).contains("there is no").contains("nobody");
  }

  private static RunSpec spec(
      String family, String solver, Map<String, String> settings, SortedMap<String, String> own) {
    RunSpec s = spec(family, solver, settings, 60);
    return new RunSpec(
        s.instance(),
        s.sizes(),
        solver,
        own,
        s.scope(),
        0,
        0,
        1,
        100,
        false,
        false,
        false,
        60,
        1024);
  }

  private static RunSpec spec(
      String family, String solver, Map<String, String> settings, double seconds) {
    return spec(family, solver, settings, seconds, 100);
  }

  private static RunSpec spec(
      String family, String solver, Map<String, String> settings, double seconds, long nodes) {
    return new RunSpec(
        InstanceSource.drawn(family, "small", 1, new TreeMap<>(settings)),
        new Sizes(1, 1, 1),
        solver,
        new TreeMap<>(),
        solver.equals("exact") ? Scope.SLOT : Scope.HORIZON,
        0,
        0,
        1,
        nodes,
        false,
        false,
        false,
        seconds,
        1024);
  }
}
