package io.gapstone.learners.smra;

import io.gapstone.core.Policy;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraSlot;

/** A trained policy: every user's turn is taken by the same chooser. */
public final class TurnPolicy implements Policy<SmraSlot, SmraDecision> {

  /** Takes a user's turn. */
  @FunctionalInterface
  public interface Chooser {

    /** Ends the turn of user u, to whom {@code state} is shown. */
    void choose(SmraTurns turns, int u, float[] state);
  }

  private final SmraTurns turns;
  private final UserEncoder encoder;
  private final Chooser chooser;
  private final float[] state;

  public TurnPolicy(Expectation expectation, UserEncoder encoder, Chooser chooser) {
    this.turns = new SmraTurns(expectation);
    this.encoder = encoder;
    this.chooser = chooser;
    this.state = new float[encoder.width()];
  }

  @Override
  public SmraDecision decide(SmraSlot slot) {
    turns.begin(slot);
    for (int u = 0; u < slot.users(); u++) {
      if (slot.target(u) != slot.host(u)) {
        encoder.encode(turns, u, state, 0);
        chooser.choose(turns, u, state);
      } else {
        turns.stay(u);
      }
    }
    return turns.decision();
  }
}
