package io.gapstone.solvers.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.isma.IsmaShareAllocator;
import io.gapstone.core.isma.IsmaTasks;
import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class ServerPlanTest {

  /** Tasks whose options grow in proportion to the offloaded tenths. */
  private record Linear(double[] local, double[] upload, double[] work) implements IsmaTasks {

    static Linear drawn(Draws draws, int n) {
      double[] local = new double[n];
      double[] upload = new double[n];
      double[] work = new double[n];
      for (int k = 0; k < n; k++) {
        local[k] = 0.2 + 5 * draws.unit();
        upload[k] = draws.unit();
        work[k] = 0.02 + draws.unit();
      }
      return new Linear(local, upload, work);
    }

    @Override
    public int count() {
      return local.length;
    }

    @Override
    public double localSeconds(int k, int ratioTenths) {
      return local[k] * (10 - ratioTenths) / 10;
    }

    @Override
    public double overheadSeconds(int k, int server, int ratioTenths) {
      return upload[k] * ratioTenths / 10;
    }

    @Override
    public double workSeconds(int k, int server, int ratioTenths) {
      return work[k] * ratioTenths / 10;
    }
  }

  private final ServerPlan plan = new ServerPlan();
  private final IsmaShareAllocator allocator = new IsmaShareAllocator();

  @Test
  void fewTasksAreNearlyAlwaysPlannedToOptimality() {
    Draws draws = Draws.of(1, "test/plan");
    int optimal = 0;
    int rounds = 100;
    for (int round = 0; round < rounds; round++) {
      Linear tasks = Linear.drawn(draws, 3);
      double best = bruteForce(tasks);
      solve(tasks);
      assertThat(plan.totalSeconds()).isBetween(best * (1 - 1e-12), best * 1.005);
      assertThat(plan.bound()).isLessThanOrEqualTo(best * (1 + 1e-12));
      assertThat(plan.bound()).isGreaterThan(0.9 * best);
      optimal += plan.totalSeconds() <= best * (1 + 1e-12) ? 1 : 0;
    }
    assertThat(optimal).isGreaterThan(85);
  }

  @Test
  void manyTasksComeCloseToTheBound() {
    Draws draws = Draws.of(2, "test/plan");
    for (int n : new int[] {10, 30, 80}) {
      Linear tasks = Linear.drawn(draws, n);
      solve(tasks);
      assertThat(plan.totalSeconds()).isBetween(plan.bound(), plan.bound() * 1.01);
      double shares = 0;
      double seconds = 0;
      for (int k = 0; k < n; k++) {
        int q = plan.ratioTenths(k);
        shares += plan.share(k);
        assertThat(plan.share(k) == 0).isEqualTo(q == 0);
        seconds +=
            q == 0
                ? tasks.local()[k]
                : Math.max(
                    tasks.localSeconds(k, q),
                    tasks.overheadSeconds(k, 0, q) + tasks.workSeconds(k, 0, q) / plan.share(k));
      }
      assertThat(shares).isLessThanOrEqualTo(1 + 1e-12);
      assertThat(seconds).isCloseTo(plan.totalSeconds(), within(1e-9));
    }
  }

  @Test
  void noTasksNeedNothing() {
    plan.clear();
    plan.solve();
    assertThat(plan.totalSeconds()).isZero();
    assertThat(plan.bound()).isZero();
  }

  private void solve(Linear tasks) {
    plan.clear();
    for (int k = 0; k < tasks.count(); k++) {
      plan.add(tasks, k, 0);
    }
    plan.solve();
  }

  private double bruteForce(Linear tasks) {
    double best = Double.POSITIVE_INFINITY;
    for (int code = 0; code < 1331; code++) {
      int[] ratios = {code % 11, code / 11 % 11, code / 121};
      allocator.clear();
      double alone = 0;
      for (int k = 0; k < 3; k++) {
        if (ratios[k] == 0) {
          alone += tasks.local()[k];
        } else {
          allocator.add(
              tasks.localSeconds(k, ratios[k]),
              tasks.overheadSeconds(k, 0, ratios[k]),
              tasks.workSeconds(k, 0, ratios[k]));
        }
      }
      best = Math.min(best, alone + allocator.allocate(1));
    }
    return best;
  }
}
