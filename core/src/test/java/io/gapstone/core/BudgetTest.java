package io.gapstone.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void sharesAreEqualPartsOfWhatIsLeft() {
    Budget budget = Budget.of(1000, 100);
    Budget share = budget.share(40, 3);
    assertThat(share.work()).isEqualTo(20);
    assertThat(share.spent(19)).isFalse();
    assertThat(share.spent(20)).isTrue();
    assertThat(share.remainingSeconds()).isBetween(300.0, 1000.0 / 3);
    assertThat(budget.share(130, 3).spent(0)).isTrue();
  }

  @Test
  void withoutALimitSharesHaveNone() {
    Budget share = Budget.unlimited().share(1L << 60, 7);
    assertThat(share.spent(Long.MAX_VALUE - 1)).isFalse();
    assertThat(share.remainingSeconds()).isInfinite();
  }

  @Test
  void whoIsAskedToStopStopsInEveryPart() {
    AtomicBoolean stop = new AtomicBoolean();
    Budget share = Budget.of(1000, 100, stop::get).share(0, 2).after(10);
    assertThat(share.spent(0)).isFalse();
    stop.set(true);
    assertThat(share.spent(0)).isTrue();
    assertThat(share.remainingSeconds()).isZero();
  }
}
