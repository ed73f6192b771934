package io.gapstone.core.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.random.Draws;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IsmaCertificatesTest {

  private static final IsmaProblem PROBLEM = new IsmaProblem();

  private final IsmaInstance instance = TinyIsma.instance();
  private final IsmaState start = PROBLEM.initialState(instance);
  private final IsmaCertificates certificates = new IsmaCertificates();

  private double slot(Certificate certificate) {
    return certificates.provenBound(instance, Scope.SLOT, 0, start, certificate);
  }

  private static Certificate prices(double... prices) {
    return new Certificate(IsmaCertificates.PRICES, Map.of("prices", prices));
  }

  private static Certificate patterns(double[] tree, double[] worth, double[] floors) {
    return new Certificate(
        IsmaCertificates.PATTERNS, Map.of("tree", tree, "worth", worth, "floors", floors));
  }

  /** The least mean completion time of slot 0 over all servers and ratios. */
  private double optimum() {
    IsmaShareAllocator[] allocators = {new IsmaShareAllocator(), new IsmaShareAllocator()};
    double best = Double.POSITIVE_INFINITY;
    for (int code = 0; code < 21 * 21 * 21; code++) {
      allocators[0].clear();
      allocators[1].clear();
      double sum = 0;
      for (int u = 0, rest = code; u < 3; u++, rest /= 21) {
        int q = (rest % 21 + 1) / 2;
        int l = rest % 21 % 2;
        if (q == 0) {
          sum += instance.localSeconds(0, u, 0);
        } else {
          allocators[l].add(
              instance.localSeconds(0, u, q),
              instance.uploadSeconds(0, u, q)
                  + instance.wiredSeconds(0, u, l, q)
                  + instance.migrationSeconds(start.host(u), l),
              instance.edgeSeconds(0, u, l, q, 1));
        }
      }
      best = Math.min(best, sum + allocators[0].allocate(1) + allocators[1].allocate(1));
    }
    return best / 3;
  }

  @Test
  void noPricesProveMoreThanTheOptimum() {
    Draws draws = Draws.of(1, "test/prices");
    double optimum = optimum();
    double best = 0;
    for (int round = 0; round < 3000; round++) {
      double bound = slot(prices(4 * draws.unit(), 4 * draws.unit()));
      assertThat(bound).isLessThanOrEqualTo(optimum);
      best = Math.max(best, bound);
    }
    assertThat(best).isGreaterThan(0.8 * optimum);
    assertThat(slot(prices(-5, -1))).isEqualTo(slot(prices(0, 0)));
  }

  @Test
  void withoutPricesEveryUserHasTheServersForItself() {
    double sum = 0;
    for (int u = 0; u < 3; u++) {
      double best = instance.localSeconds(0, u, 0);
      for (int l = 0; l < 2; l++) {
        for (int q = 1; q <= 10; q++) {
          double edge =
              instance.uploadSeconds(0, u, q)
                  + instance.wiredSeconds(0, u, l, q)
                  + instance.migrationSeconds(start.host(u), l)
                  + instance.edgeSeconds(0, u, l, q, 1);
          best = Math.min(best, Math.max(instance.localSeconds(0, u, q), edge));
        }
      }
      sum += best;
    }
    assertThat(slot(prices(0, 0))).isBetween(sum / 3 * (1 - 1e-12), sum / 3);
  }

  @Test
  void overAllSlotsAServiceMayWaitForNobody() {
    double bound =
        certificates.provenBound(instance, Scope.HORIZON, 0, start, prices(1, 1, 0.5, 0.5));
    double second = certificates.provenBound(instance, Scope.SLOT, 1, start, prices(0.5, 0.5));
    assertThat(bound).isLessThanOrEqualTo((slot(prices(1, 1)) + second) / 2);
    assertThat(bound).isGreaterThan(0.5 * slot(prices(1, 1)));
  }

  @Test
  void usersWorthNothingProveNothingAndFloorsMustHold() {
    assertThat(slot(patterns(new double[] {-1}, new double[3], new double[2]))).isZero();
    double[] worth = {1, 1, 1};
    assertThatThrownBy(() -> slot(patterns(new double[] {-1}, worth, new double[2])))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("not a lower bound");
    double bound = slot(patterns(new double[] {-1}, worth, new double[] {-1, -1}));
    assertThat(bound).isBetween(1 / 3.0 - 1e-12, 1 / 3.0);
  }

  @Test
  void aChoiceDividesWhatIsPossible() {
    // user 0 at server 1 or not; worth 40 only where it may not stay alone
    double[] tree = {1, -1, -2};
    double[] worth = {0.4, 0, 0, 0.3, 0, 0};
    double[] floors = {0, 0, 0, 0};
    double bound = slot(patterns(tree, worth, floors));
    assertThat(bound).isBetween(0.1 - 1e-12, 0.1);
  }

  @Test
  void treesMustBeWhole() {
    double[] worth = new double[3];
    for (double[] tree :
        new double[][] {
          {}, {0}, {0, -1}, {-1, -1}, {9, -1, -1}, {0.5, -1, -1}, {-2}, {0, 0, -1, -1, -1}
        }) {
      assertThatThrownBy(() -> slot(patterns(tree, worth, new double[8])))
          .isInstanceOf(BadInputException.class);
    }
    assertThatThrownBy(() -> slot(patterns(new double[] {-1}, worth, new double[1])))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> slot(new Certificate("smra-prices", Map.of())))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("smra-prices");
  }
}
