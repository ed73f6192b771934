package io.gapstone.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SignedRankTest {

  private static final Offset<Double> EXACT = within(1e-15);

  private static SignedRank test(double... differences) {
    return SignedRank.test(differences, new double[differences.length]);
  }

  /** 1, 2, ..., n with every third negative. */
  private static double[] everyThird(int n) {
    return IntStream.rangeClosed(1, n).mapToDouble(k -> k % 3 == 0 ? -k : k).toArray();
  }

  /**
   * Hollander and Wolfe 1973, the depression scale; R gives V = 40, p = 0.0390625 / 2 one-sided.
   */
  @Test
  void publishedWithoutTies() {
    double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
    assertThat(SignedRank.test(before, after)).isEqualTo(new SignedRank(9, 40, 5, 0.0390625, true));
    assertThat(SignedRank.test(after, before)).isEqualTo(new SignedRank(9, 5, 40, 0.0390625, true));
  }

  /** Darwin's maize, the example of SciPy's documentation. */
  @Test
  void publishedDarwin() {
    SignedRank test = test(6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75);
    assertThat(test).isEqualTo(new SignedRank(15, 96, 24, 0.041259765625, true));
  }

  /** Of the 8 sign patterns of three ranks only one has the sum 0: p = 2 / 8. */
  @Test
  void exactByHand() {
    assertThat(test(1, 2, 3)).isEqualTo(new SignedRank(3, 6, 0, 0.25, true));
    assertThat(test(-1, 2, 3)).isEqualTo(new SignedRank(3, 5, 1, 0.5, true));
    assertThat(test(1, 2, -3)).isEqualTo(new SignedRank(3, 3, 3, 1, true));
  }

  @Test
  void largestExactSampleAndTheNextOne() {
    SignedRank fifty = test(everyThird(50));
    assertThat(fifty.exact()).isTrue();
    assertThat(fifty.minus()).isEqualTo(408);
    assertThat(fifty.p()).isCloseTo(0.02616696817119646, EXACT);
    assertThat(test(everyThird(51)).exact()).isFalse();
  }

  /** SciPy's wilcoxon(d, correction=True, method="asymptotic"). */
  @Test
  void approximationWithoutTies() {
    SignedRank sixty = test(everyThird(60));
    assertThat(sixty.minus()).isEqualTo(630);
    assertThat(sixty.p()).isCloseTo(0.03622649417878663, within(1e-14));
    double[] all = IntStream.rangeClosed(1, 200).asDoubleStream().toArray();
    assertThat(test(all).p()).isCloseTo(1.4470017348102398e-34, within(1e-44));
  }

  /** The same of SciPy, with ties and pairs without a difference. */
  @Test
  void approximationWithTiesAndZeros() {
    SignedRank test = test(4, -2, 2, 6, 0, 1, 1, -3, 5, 5, 0, 7, -1, 3);
    assertThat(test.differences()).isEqualTo(12);
    assertThat(test.minus()).isEqualTo(13);
    assertThat(test.plus()).isEqualTo(65);
    assertThat(test.exact()).isFalse();
    assertThat(test.p()).isCloseTo(0.04487843633957449, within(1e-14));
    assertThat(test(1, 2, 3, 4, 5, 0).p()).isCloseTo(0.05905822909053671, within(1e-14));
  }

  @Test
  void noDifferenceIsNoEvidence() {
    assertThat(test(0, 0)).isEqualTo(new SignedRank(0, 0, 0, 1, false));
    assertThat(test(1, -1)).isEqualTo(new SignedRank(2, 1.5, 1.5, 1, false));
    assertThat(test().p()).isEqualTo(1);
  }

  @Test
  void badPairsAreRefused() {
    assertThatThrownBy(() -> SignedRank.test(new double[2], new double[3]))
        .hasMessage("x has 2 values and y 3; they must be pairs");
    assertThatThrownBy(() -> test(1, Double.NaN)).hasMessage("a difference is not a number");
  }
}
