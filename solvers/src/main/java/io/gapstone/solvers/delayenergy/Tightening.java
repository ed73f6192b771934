package io.gapstone.solvers.delayenergy;

import java.util.Arrays;

/**
 * Leaves out of a node what prices show to be too expensive: users on servers, company too small or
 * too large for a pair, numbers of users on a server.
 */
final class Tightening {

  private final Crowding slot;
  private final Pricing pricing;
  private final int[] only;
  private Remaining node;
  private short[] low;
  private short[] high;
  private short[] least;
  private short[] most;

  // The k + 1 least costs of a server that has k users, sorted.
  private double[] sorted = new double[0];
  private int[] place = new int[0];
  private double[] all = new double[0];
  private double[] without = new double[0];
  private int found;

  Tightening(Crowding slot, Pricing pricing) {
    this.slot = slot;
    this.pricing = pricing;
    this.only = new int[slot.users];
  }

  /**
   * The node that the pricing has in hand, without all that costs at least {@code cutoff}; the same
   * node where that is nothing.
   */
  Remaining tightened(double[] price, double energyPrice, double cutoff) {
    node = pricing.node();
    double bound = pricing.bound(price, energyPrice);
    prepare();
    for (int s = 0; s < slot.servers; s++) {
      double slack = cutoff - bound + pricing.server(s, price, energyPrice);
      server(s, slack, price, energyPrice);
    }
    return rest();
  }

  private void prepare() {
    low = new short[node.pairs()];
    Arrays.fill(low, Short.MAX_VALUE);
    high = new short[node.pairs()];
    least = new short[slot.servers];
    Arrays.fill(least, Short.MAX_VALUE);
    most = new short[slot.servers];
    Arrays.fill(most, (short) -1);
    Arrays.fill(only, -1);
    int longest = 0;
    for (int s = 0; s < slot.servers; s++) {
      longest = Math.max(longest, node.first[s + 1] - node.first[s]);
    }
    if (all.length < longest) {
      sorted = new double[longest + 2];
      place = new int[longest + 2];
      all = new double[longest];
      without = new double[longest];
    }
  }

  private void server(int s, double slack, double[] price, double energyPrice) {
    int from = node.first[s];
    int to = node.first[s + 1];
    Arrays.fill(without, 0, to - from, Double.POSITIVE_INFINITY);
    for (int k = node.least[s]; k <= node.most[s]; k++) {
      choose(s, k, price, energyPrice);
      if (found < k) {
        continue;
      }
      double sum = 0;
      for (int j = 0; j < k; j++) {
        sum += sorted[j];
      }
      if (sum < slack) {
        least[s] = (short) Math.min(least[s], k);
        most[s] = (short) k;
      }
      for (int i = from; i < to; i++) {
        if (k < 1 || k < node.low[i] || k > node.high[i]) {
          without[i - from] = Math.min(without[i - from], sum);
        } else {
          pair(i, i - from, k, sum, slack);
        }
      }
    }
    for (int i = from; i < to; i++) {
      if (!(without[i - from] < slack)) {
        only[pricing.user(i)] = s;
      }
    }
  }

  private void choose(int s, int k, double[] price, double energyPrice) {
    found = 0;
    int from = node.first[s];
    for (int i = from; i < node.first[s + 1] && k > 0; i++) {
      if (k >= node.low[i] && k <= node.high[i]) {
        double r = pricing.reduced(i, price, energyPrice) + k * pricing.crowd(i);
        all[i - from] = r;
        insert(r, i, k + 1);
      }
    }
  }

  private void insert(double r, int i, int atMost) {
    if (found == atMost && r >= sorted[found - 1]) {
      return;
    }
    int j = found < atMost ? found++ : found - 1;
    while (j > 0 && sorted[j - 1] > r) {
      sorted[j] = sorted[j - 1];
      place[j] = place[j - 1];
      j--;
    }
    sorted[j] = r;
    place[j] = i;
  }

  /** A pair in company k: what the server is worth with it, and without it. */
  private void pair(int i, int offset, int k, double sum, double slack) {
    double r = all[offset];
    boolean in = r < sorted[k - 1];
    for (int j = k - 1; j >= 0 && !in && sorted[j] == r; j--) {
      in = place[j] == i;
    }
    double next = found > k ? sorted[k] : Double.POSITIVE_INFINITY;
    without[offset] = Math.min(without[offset], in ? sum - r + next : sum);
    if ((in ? sum : sum - sorted[k - 1] + r) < slack) {
      low[i] = (short) Math.min(low[i], k);
      high[i] = (short) k;
    }
  }

  private Remaining rest() {
    boolean changed =
        !Arrays.equals(least, node.least)
            || !Arrays.equals(most, node.most)
            || !Arrays.equals(low, node.low)
            || !Arrays.equals(high, node.high);
    int[] first = new int[slot.servers + 1];
    int[] pair = new int[node.pairs()];
    int count = 0;
    for (int s = 0; s < slot.servers; s++) {
      for (int i = node.first[s]; i < node.first[s + 1]; i++) {
        int alone = only[pricing.user(i)];
        if (low[i] <= high[i] && (alone < 0 || alone == s)) {
          pair[count] = node.pair[i];
          low[count] = low[i];
          high[count++] = high[i];
        }
      }
      first[s + 1] = count;
    }
    if (!changed && count == pair.length) {
      return node;
    }
    return new Remaining(
        first,
        Arrays.copyOf(pair, count),
        Arrays.copyOf(low, count),
        Arrays.copyOf(high, count),
        least,
        most);
  }
}
