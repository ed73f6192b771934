package io.gapstone.core.delayenergy;

import io.gapstone.core.math.Outward;
import java.util.Arrays;

/**
 * The decisions that are left at a node of a proof, and what prices prove about them.
 *
 * <p>A pair is a user on a server, in a company of {@code low} to {@code high} services. With
 * prices p of users and m of energy, no decision of the node costs less than {@code constant + sum
 * of p - m cap + sum over servers of the least, over numbers k, of the k least (alone + m energy +
 * k crowd - p)}. Immutable; all sums are rounded downwards.
 */
final class PatternNode {

  private final PatternTable table;
  private final double cap;
  private final int[] first;
  private final int[] user;
  private final short[] low;
  private final short[] high;
  private final short[] least;
  private final short[] most;
  private final double[] alone;
  private final double[] crowd;

  private PatternNode(
      PatternNode parent,
      int[] first,
      int[] user,
      short[] low,
      short[] high,
      short[] least,
      short[] most,
      double[] alone,
      double[] crowd) {
    this.table = parent.table;
    this.cap = parent.cap;
    this.first = first;
    this.user = user;
    this.low = low;
    this.high = high;
    this.least = least;
    this.most = most;
    this.alone = alone;
    this.crowd = crowd;
  }

  /** All decisions of a slot whose energy, in bits times hops, is at most {@code cap}. */
  PatternNode(PatternTable table, double cap) {
    this.table = table;
    this.cap = cap;
    int servers = table.servers();
    first = new int[servers + 1];
    int size = Math.multiplyExact(servers, table.users());
    int[] users = new int[size];
    short[] highs = new short[size];
    double[] costs = new double[size];
    double[] crowds = new double[size];
    least = new short[servers];
    most = new short[servers];
    int count = 0;
    for (int s = 0; s < servers; s++) {
      most[s] = (short) Math.min(table.room(s), Short.MAX_VALUE);
      for (int u = 0; u < table.users(); u++) {
        int company = Math.min(table.mostCompany(u, s), Short.MAX_VALUE);
        if (company > 0) {
          users[count] = u;
          highs[count] = (short) company;
          costs[count] = table.alone(u, s);
          crowds[count++] = table.crowd(u, s);
        }
      }
      first[s + 1] = count;
    }
    user = Arrays.copyOf(users, count);
    high = Arrays.copyOf(highs, count);
    low = new short[count];
    alone = Arrays.copyOf(costs, count);
    crowd = Arrays.copyOf(crowds, count);
  }

  /** Server s has {@code from} to {@code to} services. */
  PatternNode company(int s, int from, int to) {
    short[] fewest = least.clone();
    short[] greatest = most.clone();
    fewest[s] = (short) Math.max(fewest[s], Math.min(from, Short.MAX_VALUE));
    greatest[s] = (short) Math.min(greatest[s], to);
    return new PatternNode(this, first, user, low, high, fewest, greatest, alone, crowd);
  }

  /** The user is on the server, or is not. */
  PatternNode placed(int placed, int server, boolean there) {
    boolean[] keep = new boolean[user.length];
    for (int s = 0; s < least.length; s++) {
      for (int i = first[s]; i < first[s + 1]; i++) {
        keep[i] = user[i] != placed || (s == server) == there;
      }
    }
    return kept(keep, low, high, least, most);
  }

  private PatternNode kept(
      boolean[] keep, short[] lows, short[] highs, short[] fewest, short[] greatest) {
    int[] starts = new int[first.length];
    int[] users = new int[user.length];
    short[] newLow = new short[user.length];
    short[] newHigh = new short[user.length];
    double[] costs = new double[user.length];
    double[] crowds = new double[user.length];
    int count = 0;
    for (int s = 0; s < least.length; s++) {
      for (int i = first[s]; i < first[s + 1]; i++) {
        if (keep[i]) {
          users[count] = user[i];
          newLow[count] = lows[i];
          newHigh[count] = highs[i];
          costs[count] = alone[i];
          crowds[count++] = crowd[i];
        }
      }
      starts[s + 1] = count;
    }
    return new PatternNode(
        this,
        starts,
        Arrays.copyOf(users, count),
        Arrays.copyOf(newLow, count),
        Arrays.copyOf(newHigh, count),
        fewest,
        greatest,
        Arrays.copyOf(costs, count),
        Arrays.copyOf(crowds, count));
  }

  /** Some user has no server left. */
  private boolean empty() {
    boolean[] has = new boolean[table.users()];
    for (int u : user) {
      has[u] = true;
    }
    for (boolean some : has) {
      if (!some) {
        return true;
      }
    }
    return false;
  }

  /** What prices, the users' and then that of energy, prove of the node. */
  double bound(double[] prices) {
    if (empty()) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = base(prices);
    double[] reduced = reduced(prices);
    Pattern pattern = new Pattern(longest());
    for (int s = 0; s < least.length; s++) {
      sum = Outward.sumDown(sum, value(pattern, reduced, s));
    }
    return sum;
  }

  private double base(double[] prices) {
    double sum = table.constant();
    for (int u = 0; u < table.users(); u++) {
      sum = Outward.sumDown(sum, prices[u]);
    }
    double energy = prices[table.users()];
    return energy > 0 ? Outward.sumDown(sum, -Outward.productUp(energy, cap)) : sum;
  }

  private double[] reduced(double[] prices) {
    double energy = prices[table.users()];
    double[] reduced = new double[user.length];
    for (int s = 0; s < least.length; s++) {
      for (int i = first[s]; i < first[s + 1]; i++) {
        double cost = Outward.sumDown(alone[i], -prices[user[i]]);
        if (energy > 0) {
          cost = Outward.sumDown(cost, Outward.productDown(energy, table.bitHops(user[i], s)));
        }
        reduced[i] = cost;
      }
    }
    return reduced;
  }

  private int longest() {
    int longest = 0;
    for (int s = 0; s < least.length; s++) {
      longest = Math.max(longest, first[s + 1] - first[s]);
    }
    return longest;
  }

  private double value(Pattern pattern, double[] reduced, int s) {
    double value = Double.POSITIVE_INFINITY;
    for (int k = least[s]; k <= most[s]; k++) {
      pattern.choose(reduced, s, k);
      value = Math.min(value, pattern.sum(k));
    }
    return value;
  }

  /** The least reduced costs of a server with k services, one more than k of them. */
  private final class Pattern {

    private final double[] cost;
    private final int[] place;
    private final double[] all;
    private int found;

    Pattern(int longest) {
      cost = new double[longest + 2];
      place = new int[longest + 2];
      all = new double[longest];
    }

    void choose(double[] reduced, int s, int k) {
      found = 0;
      for (int i = first[s]; i < first[s + 1] && k > 0; i++) {
        if (k >= low[i] && k <= high[i]) {
          double r = Outward.sumDown(reduced[i], Outward.productDown(k, crowd[i]));
          all[i - first[s]] = r;
          add(r, i, k + 1);
        }
      }
    }

    private void add(double r, int i, int atMost) {
      if (found == atMost && r >= cost[found - 1]) {
        return;
      }
      int j = found < atMost ? found++ : found - 1;
      while (j > 0 && cost[j - 1] > r) {
        cost[j] = cost[j - 1];
        place[j] = place[j - 1];
        j--;
      }
      cost[j] = r;
      place[j] = i;
    }

    /** The sum of the least {@code k}; infinite where there are fewer. */
    double sum(int k) {
      if (k > found) {
        return Double.POSITIVE_INFINITY;
      }
      double sum = 0;
      for (int j = 0; j < k; j++) {
        sum = Outward.sumDown(sum, cost[j]);
      }
      return sum;
    }

    boolean has(int i, int k) {
      for (int j = 0; j < k; j++) {
        if (place[j] == i) {
          return true;
        }
      }
      return false;
    }
  }

  /** Without the pairs, companies and numbers of services that cannot cost less than a cutoff. */
  PatternNode tightened(double[] prices, double cutoff) {
    double bound = bound(prices);
    if (bound == Double.POSITIVE_INFINITY) {
      return this;
    }
    double[] reduced = reduced(prices);
    Pattern pattern = new Pattern(longest());
    short[] lows = new short[user.length];
    Arrays.fill(lows, Short.MAX_VALUE);
    short[] highs = new short[user.length];
    Arrays.fill(highs, (short) -1);
    short[] fewest = new short[least.length];
    Arrays.fill(fewest, Short.MAX_VALUE);
    short[] greatest = new short[least.length];
    Arrays.fill(greatest, (short) -1);
    int[] only = new int[table.users()];
    Arrays.fill(only, -1);
    for (int s = 0; s < least.length; s++) {
      double others = Outward.sumDown(bound, -value(pattern, reduced, s));
      double[] without = new double[first[s + 1] - first[s]];
      Arrays.fill(without, Double.POSITIVE_INFINITY);
      for (int k = least[s]; k <= most[s]; k++) {
        pattern.choose(reduced, s, k);
        double sum = pattern.sum(k);
        if (Outward.sumDown(others, sum) < cutoff) {
          fewest[s] = (short) Math.min(fewest[s], k);
          greatest[s] = (short) k;
        }
        double allButOne = k > 0 ? pattern.sum(k - 1) : 0;
        double oneMore = pattern.sum(k + 1);
        for (int i = first[s]; i < first[s + 1]; i++) {
          int j = i - first[s];
          if (k < 1 || k < low[i] || k > high[i]) {
            without[j] = Math.min(without[j], sum);
            continue;
          }
          boolean in = pattern.has(i, k);
          double with = in ? sum : Outward.sumDown(allButOne, pattern.all[j]);
          with = k > pattern.found ? Double.POSITIVE_INFINITY : with;
          without[j] = Math.min(without[j], in ? Outward.sumDown(oneMore, -pattern.all[j]) : sum);
          if (Outward.sumDown(others, with) < cutoff) {
            lows[i] = (short) Math.min(lows[i], k);
            highs[i] = (short) k;
          }
        }
      }
      for (int i = first[s]; i < first[s + 1]; i++) {
        if (Outward.sumDown(others, without[i - first[s]]) >= cutoff) {
          only[user[i]] = s;
        }
      }
    }
    boolean[] keep = new boolean[user.length];
    for (int s = 0; s < least.length; s++) {
      for (int i = first[s]; i < first[s + 1]; i++) {
        keep[i] = lows[i] <= highs[i] && (only[user[i]] < 0 || only[user[i]] == s);
      }
    }
    return kept(keep, lows, highs, fewest, greatest);
  }
}
