package io.gapstone.solvers.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Policy;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tunes the defaults of the one-line rules on training seeds: the least price within budget. */
class PriceTuningTest {

  private static final int FIRST_TRAINING_SEED = 1_000_001;
  private static final int TRAINING_INSTANCES = 30;

  private final List<LyapunovInstance> training = new ArrayList<>();

  private double movesOverBudget(Supplier<Policy<LyapunovSlot, LyapunovDecision>> policy) {
    double over = 0;
    for (LyapunovInstance instance : training) {
      over += Drawn.run(instance, policy.get()).totals()[4] - instance.budget();
    }
    return over;
  }

  /** The least whole number of thousandths at which the mean number of moves is within budget. */
  private double tune(IntFunction<Policy<LyapunovSlot, LyapunovDecision>> byThousandths) {
    int thousandths = 0;
    while (movesOverBudget(policyAt(byThousandths, thousandths)) > 0) {
      assertThat(++thousandths).as("even 0.2 s per move is no deterrent").isLessThan(200);
    }
    return thousandths / 1000.0;
  }

  private static Supplier<Policy<LyapunovSlot, LyapunovDecision>> policyAt(
      IntFunction<Policy<LyapunovSlot, LyapunovDecision>> byThousandths, int thousandths) {
    return () -> byThousandths.apply(thousandths);
  }

  @Test
  void defaultsAreTheTunedValues() {
    for (int k = 0; k < TRAINING_INSTANCES; k++) {
      training.add(Drawn.instance("contended", FIRST_TRAINING_SEED + k, Map.of()));
    }
    double price = tune(k -> FixedPrice.of(k / 1000.0));
    double floor =
        tune(k -> Drawn.policy(new QueueFloor(), Map.of("floor", Double.toString(k / 1000.0))));
    assertThat(Double.parseDouble(FixedPrice.TUNED_SECONDS)).isCloseTo(price, within(1e-12));
    assertThat(Double.parseDouble(QueueFloor.TUNED_FLOOR)).isCloseTo(floor, within(1e-12));
  }
}
