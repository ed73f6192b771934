package io.gapstone.solvers.assignment.complete;

import java.util.Arrays;

/**
 * Which pairs are open. A job with one agent left is settled there and takes its weight from the
 * agent's room, which closes what no longer fits.
 */
final class Domain {

  private final CompleteProblem p;
  private final long[] open;
  private final int[] left;
  private final int[] agentOf;
  private final int[] room;

  /** What the settled jobs cost. */
  private double settled;

  private int undecided;
  private boolean dead;

  Domain(CompleteProblem problem) {
    this.p = problem;
    this.open = new long[(p.agents * p.jobs >> 6) + 1];
    this.left = new int[p.jobs];
    this.agentOf = new int[p.jobs];
    this.room = p.capacity.clone();
    this.undecided = p.jobs;
    Arrays.fill(open, -1L);
    Arrays.fill(left, p.agents);
    Arrays.fill(agentOf, -1);
    for (int k = 0; k < p.weight.length; k++) {
      if (p.weight[k] > p.capacity[k / p.jobs]) {
        close(k / p.jobs, k % p.jobs);
      }
    }
    if (p.agents == 1) {
      for (int j = 0; j < p.jobs && !dead; j++) {
        if (agentOf[j] < 0) {
          settle(j);
        }
      }
    }
  }

  Domain(Domain other) {
    this.p = other.p;
    this.open = other.open.clone();
    this.left = other.left.clone();
    this.agentOf = other.agentOf.clone();
    this.room = other.room.clone();
    this.settled = other.settled;
    this.undecided = other.undecided;
    this.dead = other.dead;
  }

  boolean open(int agent, int job) {
    return has(agent * p.jobs + job);
  }

  private boolean has(int pair) {
    return (open[pair >> 6] >>> pair & 1) != 0;
  }

  /** Whether a pair is open and its job not settled. */
  boolean free(int pair, int job) {
    return agentOf[job] < 0 && has(pair);
  }

  boolean settled(int job) {
    return agentOf[job] >= 0;
  }

  /** How many agents are left to a job. */
  int left(int job) {
    return left[job];
  }

  int agentOf(int job) {
    return agentOf[job];
  }

  int room(int agent) {
    return room[agent];
  }

  double settledCost() {
    return settled;
  }

  /** How many jobs have several agents left. */
  int undecided() {
    return undecided;
  }

  /** Whether some job has no agent left, or an agent is overfull. */
  boolean dead() {
    return dead;
  }

  void close(int agent, int job) {
    int pair = agent * p.jobs + job;
    if (dead || !has(pair)) {
      return;
    }
    open[pair >> 6] &= ~(1L << pair);
    left[job]--;
    if (left[job] == 0) {
      dead = true;
    } else if (left[job] == 1 && agentOf[job] < 0) {
      settle(job);
    }
  }

  /** Sends a job to an agent. */
  void fix(int agent, int job) {
    for (int i = 0; i < p.agents; i++) {
      if (i != agent) {
        close(i, job);
      }
    }
  }

  private void settle(int job) {
    int i = 0;
    while (!has(i * p.jobs + job)) {
      i++;
    }
    agentOf[job] = i;
    undecided--;
    settled += p.cost[i * p.jobs + job];
    room[i] -= p.weight[i * p.jobs + job];
    if (room[i] < 0) {
      dead = true;
    }
    for (int j = 0; j < p.jobs && !dead; j++) {
      if (agentOf[j] < 0 && has(i * p.jobs + j) && p.weight[i * p.jobs + j] > room[i]) {
        close(i, j);
      }
    }
  }
}
