package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Parameters;
import io.gapstone.core.Simulator;
import io.gapstone.core.smra.SmraInstance;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GreedyBiasedTest {

  private final GreedyBiased solver = new GreedyBiased();

  private double mean(Iterable<SmraInstance> instances, Map<String, String> settings) {
    double sum = 0;
    for (SmraInstance instance : instances) {
      Parameters parameters = Parameters.of(solver.id(), solver.parameters(), settings);
      sum +=
          SmraRuns.objective(
              instance, Simulator.run(SmraRuns.PROBLEM, instance, solver.policy(parameters, 1)));
    }
    return sum;
  }

  /** On training seeds no other setting near the defaults gains more than 2 %. */
  @Test
  void defaultsAreNearTheBest() {
    for (String profile : new String[] {"paper", "contended"}) {
      var instances =
          LongStream.range(1001, 1006).mapToObj(seed -> SmraRuns.draw(profile, seed)).toList();
      double byDefault = mean(instances, Map.of());
      for (String cap : new String[] {"3", "4", "5"}) {
        for (String bias : new String[] {"0.25", "0.5", "0.75"}) {
          double other = mean(instances, Map.of("bandwidthCapMhz", cap, "biasSeconds", bias));
          assertThat(other).isGreaterThan(0.98 * byDefault);
        }
      }
    }
  }
}
