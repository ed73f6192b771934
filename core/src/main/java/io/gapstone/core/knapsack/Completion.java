package io.gapstone.core.knapsack;

/**
 * Completes the partial sets of a {@link Frontier} by one item from outside the core: the most
 * valuable one that still fits, or out goes the least valuable one that makes the set fit.
 */
final class Completion {

  private static final int FIRST = 100;
  private static final double GROWTH = 1.3;
  private static final int PATIENCE = 16;

  private final int[] byWeight;
  private double next = FIRST;
  private int waited;
  private int state;
  private int place;
  private long gain;

  Completion(Ranking items) {
    byWeight = items.placesByWeight();
  }

  /** Whether the sets have become many more, or some steps have gone by. */
  boolean due(int sets) {
    if (sets < FIRST || sets < next && ++waited < PATIENCE) {
      return false;
    }
    next = Math.max(next, sets * GROWTH);
    waited = 0;
    return true;
  }

  /** Finds the best completed set, if any. */
  boolean search(Frontier frontier, Ranking items, int left, int right) {
    state = -1;
    gain = Long.MIN_VALUE;
    int fits = frontier.lastFitting(0);
    add(frontier, items, right, fits);
    takeOut(frontier, items, left, fits);
    return state >= 0;
  }

  private void add(Frontier frontier, Ranking items, int right, int fits) {
    int best = -1;
    int next = 0;
    for (int k = fits; k >= 0; k--) {
      long room = frontier.capacity() - frontier.weight(k);
      while (next < byWeight.length && items.weight[byWeight[next]] <= room) {
        int place = byWeight[next++];
        if (place >= right && (best < 0 || items.value[place] > items.value[best])) {
          best = place;
        }
      }
      if (best >= 0) {
        note(k, best, frontier.value(k) + items.value[best]);
      }
    }
  }

  private void takeOut(Frontier frontier, Ranking items, int left, int fits) {
    int best = -1;
    int next = byWeight.length - 1;
    for (int k = frontier.size() - 1; k > fits; k--) {
      long excess = frontier.weight(k) - frontier.capacity();
      while (next >= 0 && items.weight[byWeight[next]] >= excess) {
        int place = byWeight[next--];
        if (place <= left && (best < 0 || items.value[place] < items.value[best])) {
          best = place;
        }
      }
      if (best >= 0) {
        note(k, best, frontier.value(k) - items.value[best]);
      }
    }
  }

  private void note(int k, int withPlace, long reached) {
    if (reached > gain) {
      gain = reached;
      state = k;
      place = withPlace;
    }
  }

  int state() {
    return state;
  }

  int place() {
    return place;
  }

  /** The value beyond the split set. */
  long gain() {
    return gain;
  }
}
