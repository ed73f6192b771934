package io.gapstone.learners.isma.agent;

import io.gapstone.core.isma.IsmaCosts;
import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.core.isma.IsmaShareAllocator;
import io.gapstone.learners.isma.Wishes;

/**
 * The best ratios and shares for users whose servers are chosen.
 *
 * <p>At the serving server, which is divided among those who stay: the ratios that are best at the
 * price of the processor at which they fit, found by bisection, and the best shares for these. At
 * another server, where others decide: a user wishes for the part of it that is its load's part of
 * the fair load there and what is sent along, and has the best ratio for that.
 */
final class Response {

  private static final int HALVINGS = 40;
  private static final double STEP = 16;
  private static final double LEAST_PRICE = 1e-12;

  private final IsmaShareAllocator allocator = new IsmaShareAllocator();
  private double price;
  private double share;

  /** Ratios and shares for the users of {@code wishes} that are named their serving server. */
  void divide(IsmaObservation own, Wishes wishes) {
    int home = own.server();
    double high = LEAST_PRICE;
    while (demand(own, wishes, high) > 1) {
      high *= STEP;
    }
    double low = high / STEP;
    for (int step = 0; step < HALVINGS && high > LEAST_PRICE; step++) {
      double middle = Math.sqrt(low * high);
      if (demand(own, wishes, middle) > 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    price = high;
    allocator.clear();
    for (int k = 0; k < wishes.count(); k++) {
      if (wishes.server(k) == home) {
        int tenths = bestAtPrice(own, k);
        wishes.set(k, home, tenths, 0);
        if (tenths > 0) {
          allocator.add(
              own.localSeconds(k, tenths),
              own.overheadSeconds(k, home, tenths),
              own.workSeconds(k, home, tenths));
        }
      }
    }
    allocator.allocate(1);
    int slot = 0;
    for (int k = 0; k < wishes.count(); k++) {
      if (wishes.server(k) == home && wishes.ratioTenths(k) > 0) {
        wishes.set(k, home, wishes.ratioTenths(k), allocator.share(slot++));
      }
    }
  }

  private double demand(IsmaObservation own, Wishes wishes, double price) {
    this.price = price;
    double sum = 0;
    for (int k = 0; k < wishes.count(); k++) {
      if (wishes.server(k) == own.server()) {
        sum += bestAtPrice(own, k) > 0 ? share : 0;
      }
    }
    return sum;
  }

  /** The tenths that cost least at the price; leaves their share. */
  private int bestAtPrice(IsmaObservation own, int k) {
    int best = 0;
    double least = own.localSeconds(k, 0);
    share = 0;
    for (int q = 1; q <= IsmaCosts.WHOLE; q++) {
      double local = own.localSeconds(k, q);
      double overhead = own.overheadSeconds(k, own.server(), q);
      double work = own.workSeconds(k, own.server(), q);
      double limit = IsmaShareAllocator.limit(local, overhead, work);
      double wanted = Math.min(limit, Math.sqrt(work / price));
      double cost = Math.max(local, overhead + work / wanted) + price * wanted;
      if (cost < least) {
        best = q;
        least = cost;
        share = wanted;
      }
    }
    return best;
  }

  /** A ratio for the {@code k}-th user at another server, of which it will get a share. */
  static void abroad(IsmaObservation own, int k, int server, double share, Wishes wishes) {
    int best = 0;
    double least = own.localSeconds(k, 0);
    for (int q = 1; q <= IsmaCosts.WHOLE; q++) {
      double edge = own.overheadSeconds(k, server, q) + own.workSeconds(k, server, q) / share;
      double seconds = Math.max(own.localSeconds(k, q), edge);
      if (seconds < least) {
        best = q;
        least = seconds;
      }
    }
    if (best == 0) {
      wishes.set(k, own.server(), 0, 0);
    } else {
      wishes.set(k, server, best, share);
    }
  }
}
