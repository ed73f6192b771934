package io.gapstone.solvers.lyapunov;

import java.util.Arrays;

/**
 * The cheapest way of one user through all slots with at most so many moves.
 *
 * <p>Backwards over (candidate, moves left): a user stays where it is, or makes the best choice of
 * all with one move less. That the best choice may be to stay does no harm, because a move less is
 * never worth more. So a slot costs candidates times moves, in loops without branches. Layers are
 * kept at every {@code sqrt(slots)}-th slot only; on the way forwards the layers between are worked
 * out again, for the few numbers of moves that are still possible.
 */
final class BudgetedPath {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final int slots;
  private final int n;
  private final int block;

  private double[] cost;
  private int[] stay;
  private int width;

  /** At the begin of every block, by candidate and moves left after the choice. */
  private double[][] kept = {};

  private double[] now = {};
  private double[] next = {};
  private double[] bestNow = {};
  private double[] bestNext = {};

  /** The layers of one block, for a window of moves. */
  private final double[] inner;

  private final double[] innerBest;

  BudgetedPath(int slots, int n) {
    this.slots = slots;
    this.n = n;
    block = Math.max(1, (int) Math.ceil(Math.sqrt(slots)));
    inner = new double[block * n * (block + 2)];
    innerBest = new double[block + 2];
  }

  /**
   * Fills {@code ranks} with the choices of the cheapest way.
   *
   * @param itsCost by slot and candidate; infinite where it is not allowed
   * @param itsStay by slot and candidate: the same server's rank in the slot after, or -1
   * @param first the rank of the initial host in slot 0, or -1
   * @return the cost; infinite where no way has so few moves
   */
  double solve(double[] itsCost, int[] itsStay, int first, int moves, int[] ranks) {
    backwards(itsCost, itsStay, Math.min(moves, slots));
    double least = entry(first, width - 1);
    if (least < NEVER) {
      forwards(first, ranks);
    }
    return least;
  }

  /** The least cost with at most 0, 1, ..., {@code moves} moves, in one pass. */
  double[] curve(double[] itsCost, int[] itsStay, int first, int moves) {
    backwards(itsCost, itsStay, Math.min(moves, slots));
    double[] curve = new double[moves + 1];
    for (int m = 0; m <= moves; m++) {
      curve[m] = entry(first, Math.min(m, width - 1));
    }
    return curve;
  }

  private double entry(int first, int moves) {
    double least = first < 0 ? NEVER : next[first * width + moves];
    return moves == 0 ? least : Math.min(least, bestNext[moves - 1]);
  }

  /** Leaves slot 0 in {@link #next}. */
  private void backwards(double[] itsCost, int[] itsStay, int moves) {
    cost = itsCost;
    stay = itsStay;
    reserve(moves + 1);
    Arrays.fill(next, 0);
    Arrays.fill(bestNext, 0);
    for (int t = slots - 1; t >= 0; t--) {
      Arrays.fill(bestNow, NEVER);
      for (int k = 0; k < n; k++) {
        layer(t, k);
      }
      if (t % block == 0) {
        System.arraycopy(now, 0, kept[t / block], 0, now.length);
      }
      double[] layer = now;
      now = next;
      next = layer;
      double[] best = bestNow;
      bestNow = bestNext;
      bestNext = best;
    }
  }

  private void reserve(int itsWidth) {
    if (width != itsWidth) {
      width = itsWidth;
      now = new double[n * width];
      next = new double[n * width];
      bestNow = new double[width];
      bestNext = new double[width];
      kept = new double[(slots - 1) / block + 1][n * width];
    }
  }

  private void layer(int t, int k) {
    double c = cost[t * n + k];
    int at = k * width;
    if (c == NEVER || t == slots - 1) {
      Arrays.fill(now, at, at + width, c);
    } else {
      int same = stay[t * n + k];
      if (same < 0) {
        now[at] = NEVER;
        moved(now, at, bestNext, c, width);
      } else {
        now[at] = c + next[same * width];
        stayedOrMoved(now, at, next, same * width, bestNext, c, width);
      }
    }
    least(bestNow, now, at, width);
  }

  private static void moved(double[] to, int at, double[] best, double c, int width) {
    for (int m = 1; m < width; m++) {
      to[at + m] = c + best[m - 1];
    }
  }

  private static void stayedOrMoved(
      double[] to, int at, double[] from, int same, double[] best, double c, int width) {
    for (int m = 1; m < width; m++) {
      to[at + m] = c + Math.min(from[same + m], best[m - 1]);
    }
  }

  private static void least(double[] best, double[] of, int at, int width) {
    for (int m = 0; m < width; m++) {
      best[m] = Math.min(best[m], of[at + m]);
    }
  }

  private void forwards(int first, int[] ranks) {
    int left = width - 1;
    int same = first;
    for (int begin = 0; begin < slots; begin += block) {
      int end = Math.min(begin + block, slots);
      int low = Math.max(0, left - block - 1);
      int window = left - low + 1;
      refill(begin, end, low, window);
      for (int t = begin; t < end; t++) {
        int layer = (t - begin) * n * window;
        int k = same;
        double stayed = same < 0 ? NEVER : inner[layer + same * window + left - low];
        if (left > low) {
          for (int other = 0; other < n; other++) {
            double moved = inner[layer + other * window + left - 1 - low];
            if (moved < stayed) {
              stayed = moved;
              k = other;
            }
          }
        }
        left -= k == same ? 0 : 1;
        ranks[t] = k;
        same = stay[t * n + k];
      }
    }
  }

  /** The layers of a block for {@code window} numbers of moves from {@code low}. */
  private void refill(int begin, int end, int low, int window) {
    for (int t = end - 1; t >= begin; t--) {
      boolean last = t == slots - 1;
      boolean border = t == end - 1;
      double[] from = border && !last ? kept[end / block] : inner;
      int base = border ? low : (t + 1 - begin) * n * window;
      int stride = border ? width : window;
      Arrays.fill(innerBest, 0, window, last ? 0 : NEVER);
      for (int k = 0; k < n && !last; k++) {
        least(innerBest, from, base + k * stride, window);
      }
      for (int k = 0; k < n; k++) {
        double c = cost[t * n + k];
        int at = ((t - begin) * n + k) * window;
        int same = last ? -1 : stay[t * n + k];
        if (c == NEVER || last) {
          Arrays.fill(inner, at, at + window, c);
          continue;
        }
        for (int m = 0; m < window; m++) {
          double stayed = same < 0 ? NEVER : from[base + same * stride + m];
          inner[at + m] = c + (m == 0 ? stayed : Math.min(stayed, innerBest[m - 1]));
        }
      }
    }
  }
}
