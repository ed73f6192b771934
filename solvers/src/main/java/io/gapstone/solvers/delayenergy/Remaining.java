package io.gapstone.solvers.delayenergy;

import java.util.Arrays;

/**
 * What a node of the search still allows: pairs, in how large company each, and how many users each
 * server takes. Those of server s are at {@code first[s]} to {@code first[s + 1] - 1}. Immutable.
 */
final class Remaining {

  final int[] first;
  final int[] pair;
  final short[] low;
  final short[] high;
  final short[] least;
  final short[] most;

  Remaining(int[] first, int[] pair, short[] low, short[] high, short[] least, short[] most) {
    this.first = first;
    this.pair = pair;
    this.low = low;
    this.high = high;
    this.least = least;
    this.most = most;
  }

  /** Everything that the slot allows. */
  static Remaining all(Crowding slot) {
    int[] first = new int[slot.servers + 1];
    int[] pair = new int[slot.users * slot.servers];
    short[] high = new short[pair.length];
    short[] most = new short[slot.servers];
    int count = 0;
    for (int s = 0; s < slot.servers; s++) {
      most[s] = (short) slot.room[s];
      for (int u = 0; u < slot.users; u++) {
        int p = u * slot.servers + s;
        if (slot.most[p] > 0) {
          pair[count] = p;
          high[count++] = slot.most[p];
        }
      }
      first[s + 1] = count;
    }
    short[] low = new short[count];
    Arrays.fill(low, (short) 1);
    return new Remaining(
        first,
        Arrays.copyOf(pair, count),
        low,
        Arrays.copyOf(high, count),
        new short[slot.servers],
        most);
  }

  int pairs() {
    return pair.length;
  }

  /** With server s taking {@code from} to {@code to} users. */
  Remaining company(int s, int from, int to) {
    short[] fewest = least.clone();
    short[] greatest = most.clone();
    fewest[s] = (short) Math.max(fewest[s], from);
    greatest[s] = (short) Math.min(greatest[s], to);
    return new Remaining(first, pair, low, high, fewest, greatest);
  }

  /** With a user on a server, or not on it. */
  Remaining placed(Crowding slot, int user, int server, boolean there) {
    int[] starts = new int[first.length];
    int[] pairs = new int[pair.length];
    short[] lows = new short[pair.length];
    short[] highs = new short[pair.length];
    int count = 0;
    for (int s = 0; s + 1 < first.length; s++) {
      for (int i = first[s]; i < first[s + 1]; i++) {
        boolean keep = pair[i] / slot.servers != user || (s == server) == there;
        if (keep) {
          pairs[count] = pair[i];
          lows[count] = low[i];
          highs[count++] = high[i];
        }
      }
      starts[s + 1] = count;
    }
    return new Remaining(
        starts,
        Arrays.copyOf(pairs, count),
        Arrays.copyOf(lows, count),
        Arrays.copyOf(highs, count),
        least,
        most);
  }

  /** Whether each user has a server left, and each server as many users as it must have. */
  boolean possible(Crowding slot) {
    boolean[] has = new boolean[slot.users];
    for (int p : pair) {
      has[p / slot.servers] = true;
    }
    for (boolean some : has) {
      if (!some) {
        return false;
      }
    }
    for (int s = 0; s < slot.servers; s++) {
      if (least[s] > most[s] || least[s] > first[s + 1] - first[s]) {
        return false;
      }
    }
    return true;
  }
}
