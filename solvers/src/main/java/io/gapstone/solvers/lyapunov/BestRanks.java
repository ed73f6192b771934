package io.gapstone.solvers.lyapunov;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** The best choices of a group's users so far; those of other users are left alone. */
final class BestRanks {

  private final SlotCrowd crowd;
  private final int[] places;
  private final SlotSearch search;

  /** By user of the slot. */
  private final int[] ranks;

  private double seconds;

  /**
   * Begins with known choices.
   *
   * @param places of the group
   * @param ranks of all users of the slot; improved in place
   */
  BestRanks(SlotCrowd crowd, int[] places, int[] ranks) {
    this.crowd = crowd;
    this.places = places;
    this.ranks = ranks;
    search = new SlotSearch(crowd);
    search.load(ranks);
    seconds = secondsOf(ranks);
  }

  int[] ranks() {
    return ranks;
  }

  /** The latencies of the group's users. */
  double seconds() {
    return seconds;
  }

  /** How many are at a place. */
  int sharers(int p) {
    return sharers(p, ranks);
  }

  /** Searches around choices and keeps what is better; returns whether it is. */
  boolean improve(int[] choices, BooleanSupplier stop) {
    if (Arrays.equals(choices, ranks)) {
      return false;
    }
    search.load(choices);
    search.descend(stop);
    int[] found = search.ranks();
    double itsSeconds = secondsOf(found);
    if (itsSeconds >= seconds) {
      return false;
    }
    seconds = itsSeconds;
    System.arraycopy(found, 0, ranks, 0, ranks.length);
    return true;
  }

  private double secondsOf(int[] choices) {
    double sum = 0;
    for (int p : places) {
      int sharers = sharers(p, choices);
      for (int m = crowd.from(p); m < crowd.to(p); m++) {
        if (choices[crowd.user(m)] == crowd.rank(m)) {
          sum += crowd.seconds(crowd.user(m), crowd.rank(m), sharers);
        }
      }
    }
    return sum;
  }

  private int sharers(int p, int[] choices) {
    int sharers = 0;
    for (int m = crowd.from(p); m < crowd.to(p); m++) {
      sharers += choices[crowd.user(m)] == crowd.rank(m) ? 1 : 0;
    }
    return sharers;
  }
}
