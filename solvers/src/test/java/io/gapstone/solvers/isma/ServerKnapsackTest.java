package io.gapstone.solvers.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaShareAllocator;
import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class ServerKnapsackTest {

  private static final IsmaProblem PROBLEM = new IsmaProblem();

  @Test
  void meetsEnumeration() {
    Draws draws = Draws.of(3, "test/knapsack");
    int taken = 0;
    for (int round = 0; round < 150; round++) {
      SlotOptions options = options(round, 3);
      double[] worth = new double[3];
      int[] allowed = new int[3];
      for (int u = 0; u < 3; u++) {
        worth[u] = options.alone(u) * draws.unit();
        allowed[u] = draws.index(4) == 0 ? ServerItems.TAKEN : ServerItems.FREE;
      }
      double best = enumerate(options, worth, allowed);
      ServerKnapsack knapsack = new ServerKnapsack(options);
      ServerPattern pattern = new ServerPattern(options);
      for (int u = 0; u < 3; u++) {
        knapsack.add(u, allowed[u]);
      }
      knapsack.solve(0, worth, Double.POSITIVE_INFINITY, 0, Long.MAX_VALUE / 2, pattern::copy);
      double scale = 1 + worth[0] + worth[1] + worth[2];
      assertThat(knapsack.best()).isCloseTo(best, within(1e-11 * scale));
      assertThat(knapsack.bound()).isCloseTo(best, within(1e-11 * scale));
      double value = pattern.seconds();
      for (int k = 0; k < pattern.size(); k++) {
        value -= worth[pattern.users()[k]];
      }
      assertThat(value).isCloseTo(best, within(1e-11 * scale));
      taken += pattern.size();
    }
    assertThat(taken).isBetween(100, 350);
  }

  @Test
  void aNodeLimitLeavesAValidBound() {
    Draws draws = Draws.of(4, "test/knapsack");
    int open = 0;
    for (int round = 0; round < 30; round++) {
      SlotOptions options = options(200 + round, 12);
      double[] worth = new double[12];
      for (int u = 0; u < 12; u++) {
        worth[u] = options.alone(u) * draws.unit();
      }
      ServerKnapsack full = run(options, worth, Long.MAX_VALUE / 2);
      ServerKnapsack cut = run(options, worth, 2);
      double scale = 1e-11 * options.users() * 100;
      assertThat(cut.bound()).isLessThanOrEqualTo(full.bound() + scale);
      assertThat(cut.best()).isGreaterThanOrEqualTo(full.best() - scale);
      open += cut.bound() < cut.best() - scale ? 1 : 0;
    }
    assertThat(open).isGreaterThan(5);
  }

  private static ServerKnapsack run(SlotOptions options, double[] worth, long nodes) {
    ServerKnapsack knapsack = new ServerKnapsack(options);
    for (int u = 0; u < options.users(); u++) {
      knapsack.add(u, ServerItems.FREE);
    }
    knapsack.solve(0, worth, 0, 0, nodes, pattern -> {});
    return knapsack;
  }

  private static SlotOptions options(int seed, int users) {
    IsmaInstance instance = Drawn.of(seed, users, 2, 1).instance();
    return new SlotOptions(
        PROBLEM.slot(instance, 0, Drawn.state(seed, instance)).fullInformation(), 2);
  }

  private static double enumerate(SlotOptions options, double[] worth, int[] allowed) {
    IsmaShareAllocator allocator = new IsmaShareAllocator();
    int[] tenths = new int[3];
    double best = Double.POSITIVE_INFINITY;
    int all = SlotOptions.WIDTH * SlotOptions.WIDTH * SlotOptions.WIDTH;
    for (int code = 0; code < all; code++) {
      tenths[0] = code % SlotOptions.WIDTH;
      tenths[1] = code / SlotOptions.WIDTH % SlotOptions.WIDTH;
      tenths[2] = code / SlotOptions.WIDTH / SlotOptions.WIDTH;
      allocator.clear();
      double gained = 0;
      boolean possible = true;
      for (int u = 0; u < 3; u++) {
        possible &= (allowed[u] & 1 << tenths[u]) != 0;
        if (tenths[u] > 0) {
          int at = options.at(0, u) + tenths[u];
          allocator.add(options.local(u, tenths[u]), options.overhead(at), options.work(at));
          gained += worth[u];
        }
      }
      if (possible) {
        best = Math.min(best, allocator.allocate(1) - gained);
      }
    }
    return best;
  }
}
