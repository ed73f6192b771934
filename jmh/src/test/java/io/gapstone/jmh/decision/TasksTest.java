package io.gapstone.jmh.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.bench.latency.Decisions;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Algorithms;
import io.gapstone.learners.zoo.Zoo;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasksTest {

  /** A policy that comes into the zoo is measured, without anybody's doing. */
  @Test
  void everyAlgorithmWithAPolicyIsThere() {
    List<String> tasks = Tasks.all();
    for (Algorithm<?, ?, ?> algorithm : Algorithms.all()) {
      if (!Zoo.shipped().entries(algorithm.family(), algorithm.id()).isEmpty()) {
        assertThat(tasks)
            .anyMatch(
                t -> t.startsWith(algorithm.family() + "/") && t.endsWith("/" + algorithm.id()));
      }
    }
    assertThat(tasks).contains("smra/paper/exact", "dtasm/large/stay-repair");
  }

  @Test
  void aRingDecidesWithoutEnd() {
    Ring<?, ?> ring = Ring.of(Decisions.of(Tasks.of("lyapunov/small/actor-critic")));
    for (int k = 0; k < 250; k++) {
      assertThat(ring.next()).isNotNull();
    }
  }
}
