package io.gapstone.learners.dtasm.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OptionsTest {

  /** Three options, of which the second is not on offer. */
  private static float[] rows() {
    float[] rows = new float[3 * PairRows.ROW];
    rows[PairRows.OFFERED] = 1;
    rows[2 * PairRows.ROW + PairRows.OFFERED] = 1;
    return rows;
  }

  @Test
  void bestOnOffer() {
    assertThat(Options.best(rows(), 0, new float[] {0, 1, 9, 2}, 1, 3)).isEqualTo(2);
    assertThat(Options.best(rows(), 0, new float[] {3, 9, 3}, 0, 3)).isZero();
  }

  @Test
  void chancesOnOffer() {
    double[] chances = new double[3];
    Options.chances(rows(), 0, new float[] {0, 50, (float) Math.log(3)}, 0, 3, chances);
    assertThat(chances).containsExactly(new double[] {0.25, 0, 0.75}, Offset.offset(1e-6));
  }
}
