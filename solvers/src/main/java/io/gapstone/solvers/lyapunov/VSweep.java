package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Outcome;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovProblem;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.core.lyapunov.LyapunovState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Drift plus penalty over a range of V, on the exact trade-off curve of the user.
 *
 * <p>The classic limits: latency at most {@code C C (1 + beta beta) / (2 V)} above the optimum, and
 * queues of at most {@code V spread / C + C (1 + forced moves)}, where spread is the largest
 * difference between the latencies of allowed candidates in a slot. The second always holds, since
 * a move is only made freely while {@code Q C < V spread}. The first is proven in the literature
 * for choices whose cost does not depend on the choice before; a move does, so it may fail.
 *
 * @param budget the instance's budget of moves
 * @param curve the optimum of P1 at every budget
 * @param points one for each V
 */
public record VSweep(int budget, TradeOff curve, List<VPoint> points) {

  /** 1, 2, 5, 10, ..., 10,000. */
  private static final double[] USUAL = {
    1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000
  };

  private static final LyapunovProblem PROBLEM = new LyapunovProblem();

  public VSweep {
    points = List.copyOf(points);
  }

  /** The usual values of V; the instance must have one user. */
  public static VSweep of(LyapunovInstance instance) {
    return of(instance, USUAL);
  }

  public static VSweep of(LyapunovInstance instance, double... vs) {
    TradeOff curve = TradeOff.of(instance);
    double spread = spread(instance);
    List<VPoint> points = new ArrayList<>(vs.length);
    for (double v : vs) {
      points.add(point(instance, curve, spread, v));
    }
    return new VSweep(instance.budget(), curve, points);
  }

  private static VPoint point(LyapunovInstance instance, TradeOff curve, double spread, double v) {
    DriftPlusPenalty solver = new DriftPlusPenalty();
    Parameters parameters =
        Parameters.of(solver.id(), solver.parameters(), Map.of("v", Double.toString(v)));
    Policy<LyapunovSlot, LyapunovDecision> policy = solver.policy(parameters, 0);
    LyapunovState state = PROBLEM.initialState(instance);
    double latency = 0;
    double forced = 0;
    double backlog = 0;
    double largest = 0;
    for (int t = 0; t < instance.slots(); t++) {
      LyapunovDecision decision = policy.decide(PROBLEM.slot(instance, t, state));
      Outcome<LyapunovState> outcome = PROBLEM.transition(instance, t, state, decision);
      state = outcome.next();
      latency += outcome.components()[0];
      forced += outcome.components()[5];
      backlog += state.queue(0);
      largest = Math.max(largest, state.queue(0));
    }
    double c = instance.model().moveCost();
    double beta = instance.model().moveRate();
    return new VPoint(
        v,
        latency / instance.slots(),
        state.moves(0),
        backlog / instance.slots(),
        largest,
        curve.at(state.moves(0)),
        curve.at(instance.budget()),
        c * c * (1 + beta * beta) / (2 * v),
        v * spread / c + c * (1 + forced));
  }

  /** The largest difference between the latencies of allowed candidates in one slot. */
  private static double spread(LyapunovInstance instance) {
    double spread = 0;
    for (int t = 0; t < instance.slots(); t++) {
      double least = Double.POSITIVE_INFINITY;
      double most = 0;
      for (int k = 0; k < instance.candidates(); k++) {
        if (instance.allowed(t, 0, k)) {
          double seconds = instance.latencySeconds(t, 0, k, 1);
          least = Math.min(least, seconds);
          most = Math.max(most, seconds);
        }
      }
      spread = Math.max(spread, most - least);
    }
    return spread;
  }
}
