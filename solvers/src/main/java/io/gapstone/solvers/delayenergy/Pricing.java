package io.gapstone.solvers.delayenergy;

import java.util.Arrays;

/**
 * The Lagrangian bound: users have prices, and each server takes the users that pay it most, for
 * each number of users the best ones.
 *
 * <p>With prices p and a price m on energy, {@code constant + sum p - m cap + sum over s of min
 * over k of the k least (cost + m energy + k crowd - p)} is below every allowed objective: whoever
 * takes one server each pays for himself.
 */
final class Pricing {

  private final Crowding slot;

  /** The node in hand. */
  private Remaining node;

  private int[] user = new int[0];
  private double[] cost;
  private double[] crowd;
  private double[] energy;

  /** How many servers took each user. */
  final int[] taken;

  /** How many users each server took. */
  final int[] company;

  /**
   * The places (in the node) of what was taken; those of server s are at {@code chosenFirst[s]}.
   */
  int[] chosen;

  final int[] chosenFirst;

  /** The energy of all that was taken. */
  double used;

  private int[] candidate = new int[16];
  private double[] alone = new double[16];
  private double[] least = new double[16];
  private int[] leastPlace = new int[16];
  private int[] bestPlace = new int[16];

  Pricing(Crowding slot) {
    this.slot = slot;
    this.taken = new int[slot.users];
    this.company = new int[slot.servers];
    this.chosenFirst = new int[slot.servers + 1];
    this.chosen = new int[slot.users];
  }

  void load(Remaining remaining) {
    node = remaining;
    int pairs = remaining.pairs();
    if (user.length < pairs) {
      user = new int[pairs];
      cost = new double[pairs];
      crowd = new double[pairs];
      energy = new double[pairs];
    }
    int longest = 0;
    for (int s = 0; s < slot.servers; s++) {
      longest = Math.max(longest, remaining.first[s + 1] - remaining.first[s]);
      for (int i = remaining.first[s]; i < remaining.first[s + 1]; i++) {
        int p = remaining.pair[i];
        user[i] = p / slot.servers;
        cost[i] = slot.cost[p];
        energy[i] = slot.energy[p];
        crowd[i] = slot.weight[user[i]] * slot.slowness[s];
      }
    }
    if (candidate.length < longest + 2) {
      candidate = new int[longest + 2];
      alone = new double[longest + 2];
      least = new double[longest + 2];
      leastPlace = new int[longest + 2];
      bestPlace = new int[longest + 2];
    }
  }

  int user(int place) {
    return user[place];
  }

  /** The bound; infinite where a server cannot have as many users as it must. */
  double bound(double[] price, double energyPrice) {
    double sum = slot.constant;
    for (int u = 0; u < slot.users; u++) {
      sum += price[u];
      taken[u] = 0;
    }
    if (energyPrice > 0) {
      sum -= energyPrice * slot.cap;
    }
    used = 0;
    for (int s = 0; s < slot.servers; s++) {
      sum += server(s, price, energyPrice);
    }
    return sum;
  }

  /** What the server takes in is worth this; never above what any of its patterns is worth. */
  double server(int s, double[] price, double energyPrice) {
    int from = node.first[s];
    int to = node.first[s + 1];
    int m = 0;
    for (int i = from; i < to; i++) {
      double a = cost[i] + energyPrice * energy[i] - price[user[i]];
      if (a + node.low[i] * crowd[i] < 0) {
        candidate[m] = i;
        alone[m++] = a;
      }
    }
    int fewest = node.least[s];
    double best = fewest == 0 ? 0 : Double.POSITIVE_INFINITY;
    int count = 0;
    int start = chosenFirst[s];
    for (int k = Math.max(1, fewest); k <= node.most[s]; k++) {
      int n = k == fewest ? exactly(s, k, price, energyPrice) : atMost(m, k);
      if (n < 0) {
        continue;
      }
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += least[j];
      }
      if (sum < best) {
        best = sum;
        count = n;
        System.arraycopy(leastPlace, 0, bestPlace, 0, n);
      }
    }
    chosenFirst[s + 1] = start + count;
    if (chosen.length < start + count) {
      chosen = Arrays.copyOf(chosen, 2 * (start + count));
    }
    company[s] = count;
    for (int j = 0; j < count; j++) {
      int i = bestPlace[j];
      chosen[start + j] = i;
      taken[user[i]]++;
      used += energy[i];
    }
    return best;
  }

  /** The at most k least negative costs among the candidates. */
  private int atMost(int m, int k) {
    int n = 0;
    for (int j = 0; j < m; j++) {
      int i = candidate[j];
      double r = alone[j] + k * crowd[i];
      if (r < 0 && k >= node.low[i] && k <= node.high[i]) {
        n = insert(n, k, r, i);
      }
    }
    return n;
  }

  /** The k least costs among all; -1 where there are fewer. */
  private int exactly(int s, int k, double[] price, double energyPrice) {
    int n = 0;
    for (int i = node.first[s]; i < node.first[s + 1]; i++) {
      if (k >= node.low[i] && k <= node.high[i]) {
        double r = reduced(i, price, energyPrice) + k * crowd[i];
        n = insert(n, k, r, i);
      }
    }
    return n < k ? -1 : n;
  }

  /** Keeps the k least, sorted. */
  private int insert(int n, int k, double r, int place) {
    if (n == k && !(r < least[n - 1])) {
      return n;
    }
    int j = n < k ? n : n - 1;
    while (j > 0 && least[j - 1] > r) {
      least[j] = least[j - 1];
      leastPlace[j] = leastPlace[j - 1];
      j--;
    }
    least[j] = r;
    leastPlace[j] = place;
    return n < k ? n + 1 : n;
  }

  /** The node in hand. */
  Remaining node() {
    return node;
  }

  /** What a pair costs at these prices, without crowding. */
  double reduced(int place, double[] price, double energyPrice) {
    return cost[place] + energyPrice * energy[place] - price[user[place]];
  }

  double crowd(int place) {
    return crowd[place];
  }
}
