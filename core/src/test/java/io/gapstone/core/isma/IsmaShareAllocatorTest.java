package io.gapstone.core.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class IsmaShareAllocatorTest {

  private final IsmaShareAllocator allocator = new IsmaShareAllocator();

  @Test
  void sharesFollowTheRootsOfTheWork() {
    allocator.add(0, 0, 1);
    allocator.add(0, 0.5, 4);
    // shares 1/3 and 2/3: 3 + 0.5 + 6
    assertThat(allocator.allocate(1)).isCloseTo(9.5, within(1e-14));
    assertThat(allocator.share(0)).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(allocator.share(1)).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(allocator.price()).isCloseTo(9, within(1e-13));
  }

  @Test
  void nothingIsHandedOutBeyondTheKink() {
    allocator.add(10, 2, 1);
    allocator.add(0, 0, 1);
    // the first is done locally at 10 s, which 1/8 of the server meets; the second gets 7/8
    assertThat(allocator.allocate(1)).isCloseTo(10 + 8.0 / 7, within(1e-14));
    assertThat(allocator.share(0)).isEqualTo(0.125);
    assertThat(allocator.share(1)).isCloseTo(0.875, within(1e-15));
  }

  @Test
  void aServerThatIsNotNeededKeepsItsRest() {
    allocator.add(10, 2, 1);
    allocator.add(5, 1, 1);
    assertThat(allocator.allocate(1)).isEqualTo(15);
    assertThat(allocator.share(0) + allocator.share(1)).isEqualTo(0.375);
    assertThat(allocator.price()).isZero();
  }

  @Test
  void nobodyIsServedForNothing() {
    assertThat(allocator.allocate(1)).isZero();
  }

  @Test
  void noExchangeOfSharesHelps() {
    Draws draws = Draws.of(1, "test/allocator");
    for (int round = 0; round < 300; round++) {
      int n = 1 + draws.index(20);
      double[] local = new double[n];
      double[] overhead = new double[n];
      double[] work = new double[n];
      allocator.clear();
      for (int k = 0; k < n; k++) {
        local[k] = draws.coin() ? 0 : 30 * draws.unit();
        overhead[k] = draws.unit();
        work[k] = 0.01 + 3 * draws.unit();
        allocator.add(local[k], overhead[k], work[k]);
      }
      double total = allocator.allocate(1);
      double sum = 0;
      double check = 0;
      for (int k = 0; k < n; k++) {
        sum += allocator.share(k);
        check += time(local[k], overhead[k], work[k], allocator.share(k));
      }
      assertThat(check).isEqualTo(total);
      assertThat(sum).isLessThanOrEqualTo(1 + 1e-14);
      if (allocator.price() > 0) {
        assertThat(sum).isCloseTo(1, within(1e-14));
      }
      for (int k = 0; k < n; k++) {
        for (int m = 0; m < n; m++) {
          double step = 1e-4 * allocator.share(m);
          double before =
              time(local[k], overhead[k], work[k], allocator.share(k))
                  + time(local[m], overhead[m], work[m], allocator.share(m));
          double after =
              time(local[k], overhead[k], work[k], allocator.share(k) + step)
                  + time(local[m], overhead[m], work[m], allocator.share(m) - step);
          assertThat(k == m || after >= before - 1e-12).isTrue();
        }
      }
    }
  }

  private static double time(double local, double overhead, double work, double share) {
    return Math.max(local, overhead + work / share);
  }
}
