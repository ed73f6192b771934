package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Policy;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;

/** Answers users in index order, each by the same rule. */
record SequentialPolicy(Rule rule) implements Policy<DelayEnergySlot, DelayEnergyDecision> {

  /** Which server a user wishes for. */
  @FunctionalInterface
  interface Rule {

    /**
     * The wish of the sequence's next user.
     *
     * @param sequence where services run after earlier users were answered
     * @param user the sequence's next user
     */
    int wish(DelayEnergySlot slot, DelayEnergySequence sequence, int user);
  }

  @Override
  public DelayEnergyDecision decide(DelayEnergySlot slot) {
    DelayEnergySequence sequence = new DelayEnergySequence(slot);
    for (int u = 0; u < slot.users(); u++) {
      sequence.wish(rule.wish(slot, sequence, u));
    }
    return sequence.decision();
  }
}
