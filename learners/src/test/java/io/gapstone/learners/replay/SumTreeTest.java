package io.gapstone.learners.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class SumTreeTest {

  @Test
  void findsWhereTheRunningSumPasses() {
    SumTree tree = new SumTree(5);
    double[] values = {2, 0, 1, 4, 3};
    for (int k = 0; k < values.length; k++) {
      tree.set(k, values[k]);
    }
    assertThat(tree.total()).isEqualTo(10);
    assertThat(tree.find(0)).isEqualTo(0);
    assertThat(tree.find(1.999)).isEqualTo(0);
    assertThat(tree.find(2)).isEqualTo(2);
    assertThat(tree.find(3)).isEqualTo(3);
    assertThat(tree.find(6.999)).isEqualTo(3);
    assertThat(tree.find(7)).isEqualTo(4);
    // rounding may bring a target up to the total itself
    assertThat(tree.find(10)).isEqualTo(4);
    assertThat(tree.values(5)).containsExactly(values);
  }

  @Test
  void oneNumberIsEnough() {
    SumTree tree = new SumTree(1);
    tree.set(0, 3);
    assertThat(tree.total()).isEqualTo(3);
    assertThat(tree.find(2.5)).isZero();
  }

  @Test
  void sumsDoNotDependOnTheOrderOfSetting() {
    Draws draws = Draws.of(1, "test");
    SumTree once = new SumTree(100);
    SumTree often = new SumTree(100);
    double[] last = new double[100];
    for (int k = 0; k < 1_000; k++) {
      int index = draws.index(100);
      last[index] = draws.unit();
      often.set(index, last[index]);
    }
    for (int k = 99; k >= 0; k--) {
      once.set(k, last[k]);
    }
    assertThat(often.total()).isEqualTo(once.total());
    for (int k = 0; k < 1_000; k++) {
      double target = draws.unit() * once.total();
      assertThat(often.find(target)).isEqualTo(once.find(target));
    }
  }
}
