package io.gapstone.core.lyapunov;

import static io.gapstone.core.math.Outward.sumDown;

import io.gapstone.core.BadInputException;
import io.gapstone.core.certificate.Certificate;
import java.util.Arrays;

/**
 * A lower bound on the latencies of all slots under the budget of moves, for any prices.
 *
 * <p>A price is what a user pays for a server in a slot. Every user takes the cheapest way through
 * the slots that keeps the budget, and every server keeps the set of users that leaves it the least
 * latency minus prices. The sum of both is a lower bound, since prices cancel in any solution. A
 * single user pays its latency, and the bound is the optimum.
 */
final class BudgetBound {

  private final LyapunovInstance instance;
  private final int users;
  private final int slots;
  private final int n;
  private final int moves;
  private final double[] prices;

  BudgetBound(LyapunovInstance instance, Certificate certificate) {
    this.instance = instance;
    users = instance.users();
    slots = instance.slots();
    n = instance.candidates();
    moves = instance.budget();
    double stated = certificate.get("moves", 1)[0];
    if (stated != moves) {
      throw new BadInputException(
          "the certificate is for " + stated + " moves; the budget is " + moves + ".");
    }
    double[] given = certificate.get("prices");
    prices = given.length == 0 ? given : certificate.get("prices", users * slots * n);
  }

  double seconds() {
    double sum = 0;
    for (int u = 0; u < users; u++) {
      double least = cheapest(u);
      if (least == Double.POSITIVE_INFINITY) {
        throw new BadInputException(
            "no bound holds: user "
                + u
                + " needs at least "
                + LeastMoves.of(instance, u)
                + " moves and may make "
                + moves
                + ".");
      }
      sum = sumDown(sum, least);
    }
    CrowdFloor crowd = new CrowdFloor(instance);
    Members members = new Members(instance);
    for (int t = 0; t < slots; t++) {
      members.moveTo(t);
      for (int server = 0; server < instance.servers(); server++) {
        crowd.clear();
        for (int i = members.from(server); i < members.to(server); i++) {
          crowd.add(
              members.user(i), members.rank(i), price(t, members.user(i), members.rank(i)), false);
        }
        double least = members.from(server) == members.to(server) ? 0 : crowd.least(t);
        sum = least == 0 ? sum : sumDown(sum, least);
      }
    }
    return sum;
  }

  private double price(int t, int u, int k) {
    return prices.length == 0
        ? instance.latencySeconds(t, u, k, 1)
        : prices[(u * slots + t) * n + k];
  }

  /** The least sum of prices with at most {@code moves} moves, slot by slot forwards. */
  private double cheapest(int u) {
    int width = Math.min(moves, slots) + 1;
    double[][] before = new double[n][width];
    double[][] now = new double[n][width];
    double[] best = new double[width];
    double[] nextBest = new double[width];
    double[] nowhere = new double[width];
    Arrays.fill(nowhere, Double.POSITIVE_INFINITY);
    for (int t = 0; t < slots; t++) {
      Arrays.fill(nextBest, Double.POSITIVE_INFINITY);
      for (int k = 0; k < n; k++) {
        if (!instance.allowed(t, u, k)) {
          Arrays.fill(now[k], Double.POSITIVE_INFINITY);
          continue;
        }
        double price = price(t, u, k);
        double[] stayed = stayed(t, u, k, before, best, nowhere);
        for (int m = 0; m < width; m++) {
          double way = m == 0 ? stayed[0] : Math.min(stayed[m], best[m - 1]);
          now[k][m] = way == Double.POSITIVE_INFINITY ? way : sumDown(way, price);
          nextBest[m] = Math.min(nextBest[m], now[k][m]);
        }
      }
      double[][] layers = before;
      before = now;
      now = layers;
      double[] bests = best;
      best = nextBest;
      nextBest = bests;
    }
    return best[width - 1];
  }

  /** What it costs to have been on this server already; {@code best} is zero before slot 0. */
  private double[] stayed(int t, int u, int k, double[][] before, double[] best, double[] nowhere) {
    int server = instance.candidate(t, u, k);
    if (t == 0) {
      return server == instance.initialHost(u) ? best : nowhere;
    }
    int rank = instance.rank(t - 1, u, server);
    return rank < 0 ? nowhere : before[rank];
  }
}
