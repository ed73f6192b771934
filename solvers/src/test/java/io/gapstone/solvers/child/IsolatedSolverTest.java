package io.gapstone.solvers.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import io.gapstone.solvers.model.Models;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a child does, its parent has a result. */
class IsolatedSolverTest {

  private static final ChildLimits LIMITS = new ChildLimits(512, 10);

  private static LinearResult solve(String id, ChildLimits limits, double seconds) {
    return new IsolatedSolver(LinearSolver.of(id), limits)
        .solve(Models.knapsack(), LinearBudget.seconds(seconds));
  }

  /** Also shows that each backend works as the first to need the native libraries. */
  @ParameterizedTest
  @ValueSource(strings = {"scip", "highs", "cbc", "cp-sat", "ojalgo", "glop", "clp", "pdlp"})
  void solvesFirstThingInAFreshProcess(String id) {
    LinearSolver inner = LinearSolver.of(id);
    LinearModel model = Models.plainLp();
    LinearResult result = new IsolatedSolver(inner, LIMITS).solve(model, LinearBudget.seconds(10));
    assertThat(result.status()).as(result.toString()).isEqualTo(LinearStatus.OPTIMAL);
    assertThat(result.objective()).isCloseTo(Models.PLAIN_LP, within(1e-5));
    assertThat(result.claimed()).isCloseTo(Models.PLAIN_LP, within(1e-5));
  }

  @Test
  void knapsackIsSolvedFirstThingInAFreshProcess() {
    assertThat(solve("test-knapsack", LIMITS, 10).reason()).isEqualTo("profit 15.0");
  }

  @ParameterizedTest
  @CsvSource({
    "test-halt, ended with exit code 42 and no result",
    "test-throw, failed: java.lang.IllegalStateException: on purpose",
    "test-heap, ran out of Java heap",
    "test-kill, died of signal 9"
  })
  void crashIsAResult(String id, String reason) {
    LinearResult result = solve(id, LIMITS, 10);
    assertThat(result.status()).isEqualTo(LinearStatus.ABNORMAL);
    assertThat(result.reason()).contains(reason);
    assertThat(result.solution()).isEmpty();
  }

  @Test
  void hangIsKilledAndItsBestSolutionKept() {
    AtomicInteger heard = new AtomicInteger();
    LinearResult result =
        new IsolatedSolver(LinearSolver.of("test-hang"), new ChildLimits(512, 2))
            .solve(
                Models.knapsack(),
                LinearBudget.seconds(0.1),
                (values, claimed) -> heard.incrementAndGet());
    assertThat(result.status()).isEqualTo(LinearStatus.ABNORMAL);
    assertThat(result.reason()).contains("killed: it ran longer than 2.1 s");
    assertThat(result.objective()).isEqualTo(90);
    assertThat(result.seconds()).isBetween(2.0, 20.0);
    assertThat(heard).hasPositiveValue();
  }

  @Test
  void hungerForMemoryIsKilled() {
    assumeTrue(ResidentMemory.megabytes(ProcessHandle.current().pid()) > 0);
    LinearResult result = solve("test-eat", new ChildLimits(250, 20), 20);
    assertThat(result.status()).isEqualTo(LinearStatus.ABNORMAL);
    assertThat(result.reason()).contains("killed: it held ").contains(" of 250 MB");
  }

  @Test
  void boundOfAStoppedHighsComesFromItsLog() {
    LinearModel model = Models.hard(120, 8);
    LinearResult result =
        new IsolatedSolver(LinearSolver.of("highs"), new ChildLimits(1024, 10))
            .solve(model, LinearBudget.seconds(1.5));
    assertThat(result.status())
        .as(result.toString())
        .isIn(LinearStatus.FEASIBLE, LinearStatus.TIME_LIMIT);
    assertThat(result.bounded()).isTrue();
  }

  @Test
  void interruptEndsTheChild() {
    Thread.currentThread().interrupt();
    LinearResult result = solve("test-hang", LIMITS, 10);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.reason()).contains("the solve was interrupted");
  }
}
