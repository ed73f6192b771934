package io.gapstone.learners.isma;

import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaFullView;
import java.util.Arrays;

/** How long each task of a slot takes, which the process only tells in sum, and who causes it. */
public final class Completions {

  private final double[] wished;
  private final double[] own;
  private final double[] seconds;

  public Completions(int users, int servers) {
    this.wished = new double[servers];
    this.own = new double[servers];
    this.seconds = new double[users];
  }

  /** For a decision without broken constraints; an array of this object. */
  public double[] seconds(IsmaFullView view, IsmaDecision decision) {
    Arrays.fill(wished, 0);
    for (int u = 0; u < seconds.length; u++) {
      if (decision.ratioTenths(u) > 0) {
        wished[decision.server(u)] += decision.share(u);
      }
    }
    for (int u = 0; u < seconds.length; u++) {
      seconds[u] = seconds(view, decision, u, 0);
    }
    return seconds;
  }

  /** With a server's wishes less by so much. */
  private double seconds(IsmaFullView view, IsmaDecision decision, int u, double less) {
    int tenths = decision.ratioTenths(u);
    double local = view.localSeconds(u, tenths);
    if (tenths == 0) {
      return local;
    }
    int server = decision.server(u);
    double granted = decision.share(u) / Math.max(1, wished[server] - less);
    double edge =
        view.overheadSeconds(u, server, tenths) + view.workSeconds(u, server, tenths) / granted;
    return Math.max(local, edge);
  }

  /**
   * What the users of server {@code l} cost everyone, in seconds: their own completion times, and
   * by how much they delay the users of others. A server that lowers it lowers the sum over all
   * users by as much.
   *
   * @param view the slot of the last call of {@link #seconds(IsmaFullView, IsmaDecision)}
   */
  public double caused(IsmaFullView view, IsmaDecision decision, int l) {
    Arrays.fill(own, 0);
    for (int u = 0; u < seconds.length; u++) {
      if (view.host(u) == l && decision.ratioTenths(u) > 0) {
        own[decision.server(u)] += decision.share(u);
      }
    }
    double sum = 0;
    for (int u = 0; u < seconds.length; u++) {
      boolean served = view.host(u) == l;
      sum += seconds[u];
      if (!served) {
        sum -= seconds(view, decision, u, own[decision.server(u)]);
      }
    }
    return sum;
  }
}
