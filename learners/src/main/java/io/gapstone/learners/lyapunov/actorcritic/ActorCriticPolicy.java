package io.gapstone.learners.lyapunov.actorcritic;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Policy;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.lyapunov.CandidateActions;

/** Algorithm 2: the action of the greatest probability, for each user as if it were alone. */
final class ActorCriticPolicy implements Policy<LyapunovSlot, LyapunovDecision> {

  private final ActorCriticHyper hyper;
  private final SlotView view;
  private final int candidates;
  private final FrozenNet actor;
  private int[] ranks = {};
  private int rows;
  private float[] input = {};
  private float[] scores = {};
  private boolean[] allowed = {};

  /**
   * @param candidates how many the actor was trained for
   */
  ActorCriticPolicy(ActorCriticHyper hyper, int candidates, float[] weights) {
    this.hyper = hyper;
    this.view = SlotView.of(hyper);
    this.candidates = candidates;
    this.actor = FrozenNet.of(view.actor(candidates), weights);
  }

  @Override
  public LyapunovDecision decide(LyapunovSlot slot) {
    require(slot);
    if (ranks.length != slot.users()) {
      ranks = new int[slot.users()];
    }
    for (int u = 0; u < ranks.length; u++) {
      ranks[u] = rank(slot, u);
    }
    return CandidateActions.decision(slot, ranks);
  }

  private int rank(LyapunovSlot slot, int u) {
    view.actor(slot, u, input, 0);
    actor.run(input, rows, scores);
    int hostRank = slot.hostRank(u);
    if (hostRank >= 0) {
      scores[hostRank] += (float) hyper.hostPreference();
    }
    CandidateActions.allowed(slot, u, allowed);
    return MaskedSoftmax.greatest(scores, slot.candidates(), allowed);
  }

  private void require(LyapunovSlot slot) {
    if (!hyper.shared() && slot.candidates() != candidates) {
      throw new BadInputException(
          "the policy was trained for "
              + candidates
              + " candidates; the instance has "
              + slot.candidates()
              + ".");
    }
    if (allowed.length != slot.candidates()) {
      input = new float[view.actorWidth(slot.candidates())];
      rows = input.length / view.actor(slot.candidates()).inputs();
      scores = new float[slot.candidates()];
      allowed = new boolean[slot.candidates()];
    }
  }
}
