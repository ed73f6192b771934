package io.gapstone.solvers.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class PatternMasterTest {

  @Test
  void dividesUsersWhereThatIsCheaper() {
    PatternMaster master = new PatternMaster(3, 3, 1000);
    for (int g = 0; g < 3; g++) {
      master.add(g, 2, new int[] {0, 1}, 2);
      master.add(g, 2, new int[] {1, 2}, 2);
      master.add(g, 2, new int[] {0, 2}, 2);
      for (int u = 0; u < 3; u++) {
        master.add(g, 1, new int[] {u}, 2);
      }
    }
    master.solve();
    assertThat(master.objective()).isCloseTo(3, within(1e-9));
    for (int u = 0; u < 3; u++) {
      assertThat(master.worth(u)).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void coversInsteadOfPayingThePenaltyAndPaysItWhereItMust() {
    PatternMaster master = new PatternMaster(2, 1, 50);
    master.add(0, 1, new int[] {0}, 3);
    master.add(0, 1, new int[] {1}, 4);
    master.solve();
    assertThat(master.objective()).isCloseTo(53, within(1e-9));
    int both = master.add(0, 2, new int[] {0, 1}, 9);
    master.solve();
    assertThat(master.objective()).isCloseTo(9, within(1e-9));
    master.forbid(both, true);
    master.solve();
    assertThat(master.objective()).isCloseTo(53, within(1e-9));
  }

  @Test
  void multipliersProveTheOptimumAlsoAfterPatternsAreForbiddenAndAllowed() {
    Draws draws = Draws.of(7, "test/master");
    for (int round = 0; round < 30; round++) {
      int users = 4 + draws.index(12);
      int groups = 1 + draws.index(4);
      PatternMaster master = new PatternMaster(users, groups, 1e4);
      for (int u = 0; u < users; u++) {
        master.add(PatternMaster.NO_GROUP, 1, new int[] {u}, 5 + draws.unit());
      }
      for (int step = 0; step < 6; step++) {
        for (int k = 0; k < 20; k++) {
          addDrawn(master, users, groups, draws);
        }
        for (int p = users; p < master.patterns(); p++) {
          master.forbid(p, draws.index(5) == 0);
        }
        master.solve();
        assertOptimal(master, users);
      }
    }
  }

  private static void addDrawn(PatternMaster master, int users, int groups, Draws draws) {
    int[] members = new int[users];
    int size = 0;
    for (int u = 0; u < users; u++) {
      if (draws.index(3) == 0) {
        members[size++] = u;
      }
    }
    master.add(draws.index(groups), size, members, 1 + size * (1 + 0.3 * size * draws.unit()));
  }

  /** What is basic costs nothing more than it covers, and nothing else costs less. */
  private static void assertOptimal(PatternMaster master, int users) {
    double dual = 0;
    for (int u = 0; u < users; u++) {
      dual += master.worth(u);
    }
    double groups = 0;
    double primal = 0;
    double[] covered = new double[users];
    for (int row = 0; row < master.rows(); row++) {
      int pattern = master.basic(row);
      assertThat(master.level(row)).isGreaterThan(-1e-9);
      if (pattern >= 0) {
        assertThat(master.forbidden(pattern) && master.level(row) > 1e-9).isFalse();
        primal += master.cost(pattern) * master.level(row);
        for (int k = 0; k < master.size(pattern); k++) {
          covered[master.member(pattern, k)] += master.level(row);
        }
      }
    }
    for (double sum : covered) {
      assertThat(sum).isCloseTo(1, within(1e-8));
    }
    double[] least = new double[4];
    for (int p = 0; p < master.patterns(); p++) {
      if (!master.forbidden(p)) {
        double value = master.cost(p);
        for (int k = 0; k < master.size(p); k++) {
          value -= master.worth(master.member(p, k));
        }
        if (master.group(p) == PatternMaster.NO_GROUP) {
          assertThat(value).isGreaterThan(-1e-8);
        } else {
          least[master.group(p)] = Math.min(least[master.group(p)], value);
        }
      }
    }
    for (double one : least) {
      groups += one;
    }
    assertThat(primal).isCloseTo(master.objective(), within(1e-7));
    assertThat(dual + groups).isCloseTo(master.objective(), within(1e-7));
  }
}
