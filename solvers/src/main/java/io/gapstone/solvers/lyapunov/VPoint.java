package io.gapstone.solvers.lyapunov;

/**
 * What drift plus penalty makes of one V.
 *
 * @param v the weight of latency against the queue
 * @param latencySeconds mean latency
 * @param moves in all slots
 * @param meanBacklog the queue after a slot, on average
 * @param largestBacklog the longest queue after any slot
 * @param optimumAtOwnMoves the optimum of P1 when it may make as many moves
 * @param optimumAtBudget the optimum of P1 at the instance's budget; infinite where there is none
 * @param gapLimit what the classic theory lets latency lie above the optimum at the budget
 * @param backlogLimit what no queue can exceed
 */
public record VPoint(
    double v,
    double latencySeconds,
    int moves,
    double meanBacklog,
    double largestBacklog,
    double optimumAtOwnMoves,
    double optimumAtBudget,
    double gapLimit,
    double backlogLimit) {

  /** Relative to the optimum with as many moves: what is lost by not knowing the future. */
  public double ownGap() {
    return latencySeconds / optimumAtOwnMoves - 1;
  }

  /** Seconds above the optimum at the budget; negative where the budget is exceeded enough. */
  public double gapSeconds() {
    return latencySeconds - optimumAtBudget;
  }

  /** Whether latency is within O(1/V) of the optimum. */
  public boolean gapHolds() {
    return gapSeconds() <= gapLimit;
  }

  /** Whether the queue is within O(V). */
  public boolean backlogHolds() {
    return largestBacklog <= backlogLimit;
  }
}
