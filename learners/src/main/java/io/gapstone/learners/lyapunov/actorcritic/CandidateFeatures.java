package io.gapstone.learners.lyapunov.actorcritic;

import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.core.lyapunov.LyapunovTwin;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.NetSpec;

/**
 * What concerns one candidate, brought to numbers around 1: whether it is the host, what it costs
 * in this slot, where it lies and how fast the user comes nearer, its twin, and the price of a
 * move. The critic reads the same of the host, and how much budget and time are left.
 */
final class CandidateFeatures implements SlotView {

  private static final int PER_CANDIDATE = 12;
  private static final int FOR_CRITIC = 9;
  private static final double REWARD_UNIT = 10;
  private static final double METRES = 1000;
  private static final double METRES_PER_SLOT = 20;
  private static final double ESTIMATE_HZ = 1e10;
  private static final double DEVIATION_HZ = 1e9;

  private final double v;
  private final int hidden;

  CandidateFeatures(double v, int hidden) {
    this.v = v;
    this.hidden = hidden;
  }

  @Override
  public int actorWidth(int candidates) {
    return PER_CANDIDATE * candidates;
  }

  @Override
  public NetSpec actor(int candidates) {
    return NetSpec.dense(Activation.RELU, Activation.LINEAR, PER_CANDIDATE, hidden, hidden, 1);
  }

  @Override
  public int criticWidth(int candidates) {
    return FOR_CRITIC;
  }

  @Override
  public NetSpec critic(int candidates) {
    int width = 2 * hidden;
    return NetSpec.dense(Activation.RELU, Activation.LINEAR, FOR_CRITIC, width, width, 1);
  }

  @Override
  public void actor(LyapunovSlot slot, int u, float[] out, int at) {
    double least = leastLatency(slot, u);
    double price = price(slot, u);
    int hostRank = slot.hostRank(u);
    float budget = budgetLeft(slot, u);
    float time = timeLeft(slot);
    for (int k = 0; k < slot.candidates(); k++) {
      boolean host = k == hostRank;
      LyapunovTwin twin = slot.twin(u, k, 1);
      out[at++] = host ? 1 : 0;
      out[at++] = weighed(slot.latencySeconds(u, k, 1) - least);
      out[at++] = host ? 0 : (float) price;
      out[at++] = (float) (slot.distanceMetres(u, k) / METRES);
      out[at++] = closing(slot, u, slot.candidate(u, k));
      out[at++] = (float) (twin.estimateHz() / ESTIMATE_HZ);
      out[at++] = (float) (twin.deviationHz() / DEVIATION_HZ);
      out[at++] = (float) (slot.capacityHz(slot.candidate(u, k)) / ESTIMATE_HZ);
      out[at++] = (float) k / slot.candidates();
      out[at++] = hostRank >= 0 && slot.allowed(u, hostRank) ? 1 : 0;
      out[at++] = budget;
      out[at++] = time;
    }
  }

  @Override
  public void critic(LyapunovSlot slot, int u, float[] out, int at) {
    double least = leastLatency(slot, u);
    int hostRank = slot.hostRank(u);
    boolean stays = hostRank >= 0 && slot.allowed(u, hostRank);
    int rank = stays ? hostRank : slot.nearestAllowed(u);
    int server = slot.candidate(u, rank);
    out[at++] = stays ? 1 : 0;
    out[at++] = weighed(least);
    out[at++] = weighed(slot.latencySeconds(u, rank, 1) - least);
    out[at++] = (float) price(slot, u);
    out[at++] = (float) (slot.distanceMetres(u, rank) / METRES);
    out[at++] = closing(slot, u, server);
    out[at++] = (float) (slot.capacityHz(server) / ESTIMATE_HZ);
    out[at++] = budgetLeft(slot, u);
    out[at] = timeLeft(slot);
  }

  private static double leastLatency(LyapunovSlot slot, int u) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < slot.candidates(); k++) {
      if (slot.allowed(u, k)) {
        least = Math.min(least, slot.latencySeconds(u, k, 1));
      }
    }
    return least;
  }

  /** A latency in the unit of rewards. */
  private float weighed(double seconds) {
    return (float) Math.max(-10, Math.min(10, v * seconds / REWARD_UNIT));
  }

  private static double price(LyapunovSlot slot, int u) {
    return slot.queue(u) * slot.model().moveCost() / REWARD_UNIT;
  }

  /** How much nearer the user came to a server since the last slot. */
  private static float closing(LyapunovSlot slot, int u, int server) {
    double now = 0;
    double before = 0;
    for (int axis = 0; axis < 2; axis++) {
      double station = slot.stationMetres(server, axis);
      double here = slot.userMetres(u, axis) - station;
      double there = slot.previousUserMetres(u, axis) - station;
      now += here * here;
      before += there * there;
    }
    return (float) ((Math.sqrt(before) - Math.sqrt(now)) / METRES_PER_SLOT);
  }

  private static float budgetLeft(LyapunovSlot slot, int u) {
    return (float) (slot.budget() - slot.moves(u)) / Math.max(1, slot.budget());
  }

  private static float timeLeft(LyapunovSlot slot) {
    return (float) (slot.horizon() - slot.t()) / slot.horizon();
  }
}
