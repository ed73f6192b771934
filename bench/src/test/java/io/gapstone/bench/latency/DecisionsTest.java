package io.gapstone.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Decision;
import io.gapstone.core.Families;
import io.gapstone.core.Slot;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DecisionsTest {

  private static LatencyTask task(String family, String solver) {
    return new LatencyTask(family, "small", new TreeMap<>(), 1, solver, Optional.empty());
  }

  /** Of the rules, and of every learned solver that has a policy. */
  @TestFactory
  Stream<DynamicTest> usualSolversDecide() {
    return Families.all().stream()
        .map(p -> p.family())
        .flatMap(f -> plan(f).tasks().stream())
        .map(task -> DynamicTest.dynamicTest(task.title(), () -> decides(Decisions.of(task))));
  }

  private static LatencyPlan plan(String family) {
    return new LatencyPlan(
        List.of(family), List.of("small"), new TreeMap<>(), 1, List.of(), false, List.of());
  }

  private static <V extends Slot, D extends Decision> void decides(Decisions<V, D> decisions) {
    assertThat(decisions.sizes().slots()).isPositive();
    for (int trajectory = 0; trajectory < 2; trajectory++) {
      decisions.begin();
      V slot = decisions.slot(0);
      assertThat(slot.users()).isEqualTo(decisions.sizes().users());
      assertThat(decisions.decide(slot)).isNotNull();
    }
  }

  @Test
  void theOptimumOfEachSlotHasNoGapAndARuleHasOne() {
    SlotQuality quality = new SlotQuality();
    assertThat(quality.of(task("delay-energy", "exact"))).contains(0.0);
    assertThat(quality.of(task("delay-energy", "am")).orElseThrow()).isGreaterThan(0.01);
  }

  @Test
  void aRowIsTakenFromAllItsProcesses() {
    Measuring measuring = new Measuring(0.001, 0.002, "plain", 64);
    LatencyTask task = task("lyapunov", "nearest");
    ForkResult first = LatencyChild.measure(Decisions.of(task), measuring);
    ForkResult second = LatencyChild.measure(Decisions.of(task), measuring);
    LatencyRow row = LatencyRow.of(task, "heuristic", List.of(first, second), Optional.empty());
    assertThat(row.decisions())
        .isEqualTo(first.decoded().getTotalCount() + second.decoded().getTotalCount())
        .isPositive();
    assertThat(row.forkP50()).hasSize(2);
    assertThat(row.p50Micros()).isBetween(0.0, row.p99Micros());
    assertThat(row.p99Micros()).isLessThanOrEqualTo(row.maxMicros());
    assertThat(row.opsPerSecond() * (first.seconds() + second.seconds()) / row.decisions())
        .isBetween(0.999, 1.001);
  }

  @Test
  void aFailureIsARow() {
    LatencyRow row =
        LatencyRow.of(
            task("lyapunov", "nearest"),
            "heuristic",
            List.of(ForkResult.failed("it was tired")),
            Optional.empty());
    assertThat(row.facts()).containsEntry("failure", "it was tired").doesNotContainKey("p50Micros");
  }
}
