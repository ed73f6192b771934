package io.gapstone.solvers.delayenergy;

import java.util.Arrays;

/** Finds assignments: from hosts, and from what prices would have servers take. */
final class CrowdingPrimal {

  /** With more pairs per user than this, users move one at a time only. */
  private static final int NARROW = 6;

  private final Crowding slot;
  private final Incumbents incumbents;
  private final CrowdingSearch search;
  private final int[] wish;
  private boolean wide;

  CrowdingPrimal(Crowding slot, Incumbents incumbents) {
    this.slot = slot;
    this.incumbents = incumbents;
    this.search = new CrowdingSearch(slot);
    this.wish = new int[slot.users];
    narrow(Remaining.all(slot));
  }

  Incumbents incumbents() {
    return incumbents;
  }

  /** Whether there are too many pairs for a thorough search. */
  boolean wide() {
    return wide;
  }

  /** Keeps to the pairs that are left. */
  void narrow(Remaining node) {
    search.choices(node);
    wide = node.pairs() > NARROW * slot.users;
  }

  /** The assignment that the search came to last. */
  int[] latest() {
    return search.server;
  }

  void improve(int[] from) {
    improve(from, 0);
  }

  private void improve(int[] from, double energyPrice) {
    search.start(from);
    if (energyPrice > 0 && !wide) {
      search.energyPrice = energyPrice;
      search.improve();
      search.energyPrice = 0;
      offer();
    }
    if (wide) {
      search.shifts();
    } else {
      search.improve();
    }
    offer();
  }

  private void offer() {
    if (slot.keepsRoomAndDeadlines(search.server)) {
      incumbents.offer(search.server);
    }
  }

  /** What servers took is an assignment. */
  void met(Pricing pricing) {
    wish(pricing);
    if (slot.keepsRoomAndDeadlines(wish)) {
      incumbents.offer(wish);
    }
  }

  /** Makes an assignment of what servers took. */
  void repair(Pricing pricing, double energyPrice) {
    wish(pricing);
    improve(wish, energyPrice);
  }

  private void wish(Pricing pricing) {
    Arrays.fill(wish, -1);
    for (int s = 0; s < slot.servers; s++) {
      for (int j = pricing.chosenFirst[s]; j < pricing.chosenFirst[s + 1]; j++) {
        wish[pricing.user(pricing.chosen[j])] = s;
      }
    }
    int[] otherwise = incumbents.found() ? incumbents.best() : search.server;
    for (int u = 0; u < slot.users; u++) {
      wish[u] = wish[u] < 0 ? otherwise[u] : wish[u];
    }
  }
}
