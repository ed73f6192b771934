package io.gapstone.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.check.TinyProblem;
import io.gapstone.core.check.TinyProblem.Tiny;
import org.junit.jupiter.api.Test;

class GapsTest {

  private static final TinyProblem PROBLEM = new TinyProblem();
  private static final Tiny INSTANCE = new Tiny(3, 2, 2);

  /** Two slots with 12 seconds and 4 moves cost 12 / 2 + 4 = 10. */
  private static final double[] TOTALS = {12, 4};

  private static Gaps gaps(double bound, double best) {
    return Gaps.of(GapKind.HORIZON, PROBLEM, INSTANCE, 2, TOTALS, bound, best);
  }

  @Test
  void gapToTheBound() {
    Gap gap = Gaps.toBound(GapKind.SLOT, PROBLEM, INSTANCE, 2, TOTALS, 8);
    assertThat(gap).isEqualTo(new Gap(2, 8));
    assertThat(gap.value()).isEqualTo(0.25);
  }

  @Test
  void bothGapsWhereBoundAndBestDiffer() {
    Gaps gaps = gaps(5, 8);
    assertThat(gaps.toBound().value()).isEqualTo(1);
    assertThat(gaps.toBest().orElseThrow().value()).isEqualTo(0.25);
  }

  @Test
  void oneGapWhereTheOptimumIsKnown() {
    assertThat(gaps(8, 8 + 1e-9).toBest()).isEmpty();
  }

  @Test
  void aNewBestSolutionIsBelowTheBestKnown() {
    assertThat(gaps(5, 16).toBest().orElseThrow().value()).isEqualTo(-6.0 / 16);
  }

  @Test
  void crossedBoundsAreErrors() {
    assertThatThrownBy(() -> gaps(11, 12))
        .isInstanceOf(CrossedBoundException.class)
        .hasMessageStartingWith("horizon gap: a solution reaches 10.0");
    assertThatThrownBy(() -> gaps(9, 8))
        .isInstanceOf(CrossedBoundException.class)
        .hasMessageStartingWith("horizon gap of the best known solution: a solution reaches 8.0");
  }

  @Test
  void definitionNamesKindAndFormula() {
    assertThat(Gaps.definition(GapKind.SLOT, PROBLEM))
        .isEqualTo("slot gap: (objective - bound) / bound");
  }
}
