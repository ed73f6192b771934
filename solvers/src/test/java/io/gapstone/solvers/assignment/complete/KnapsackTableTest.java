package io.gapstone.solvers.assignment.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

/** Tables against enumeration. */
class KnapsackTableTest {

  @Test
  void meetsEnumeration() {
    KnapsackTable table = new KnapsackTable(8);
    boolean[] kept = new boolean[8];
    for (int seed = 1; seed <= 400; seed++) {
      Draws draws = Draws.of(seed, "test/table");
      int n = draws.index(8);
      int capacity = draws.index(25);
      int[] value = new int[n];
      int[] weight = new int[n];
      table.begin(capacity);
      for (int k = 0; k < n; k++) {
        value[k] = 1 + draws.index(20);
        weight[k] = draws.index(capacity + 1);
        table.add(k, value[k], weight[k]);
      }
      int best = enumerated(value, weight, capacity, -1);
      assertThat(table.solve()).isEqualTo(best);
      int count = table.chosen(kept);
      int worth = 0;
      int load = 0;
      for (int k = 0; k < n; k++) {
        count -= kept[k] ? 1 : 0;
        worth += kept[k] ? value[k] : 0;
        load += kept[k] ? weight[k] : 0;
      }
      assertThat(count).isZero();
      assertThat(worth).isEqualTo(best);
      assertThat(load).isLessThanOrEqualTo(capacity);
      assertThat(table.fill()).isEqualTo(best);
      table.fillBehind();
      for (int room = 0; room <= capacity; room++) {
        assertThat(table.best(room)).isEqualTo(enumerated(value, weight, room, -1));
        for (int k = 0; k < n; k++) {
          assertThat(table.others(k, room)).isEqualTo(enumerated(value, weight, room, k));
        }
      }
    }
  }

  private static int enumerated(int[] value, int[] weight, int capacity, int without) {
    int best = 0;
    for (int set = 0; set < 1 << value.length; set++) {
      int worth = 0;
      int load = 0;
      for (int k = 0; k < value.length; k++) {
        boolean in = (set >> k & 1) != 0;
        worth += in ? value[k] : 0;
        load += in ? weight[k] : 0;
        load += in && k == without ? capacity + 1 : 0;
      }
      best = load <= capacity ? Math.max(best, worth) : best;
    }
    return best;
  }
}
