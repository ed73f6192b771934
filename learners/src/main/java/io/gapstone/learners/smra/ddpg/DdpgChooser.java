package io.gapstone.learners.smra.ddpg;

import static io.gapstone.learners.smra.ddpg.DdpgHyper.ACTION;
import static io.gapstone.learners.smra.ddpg.DdpgHyper.BANDWIDTH;
import static io.gapstone.learners.smra.ddpg.DdpgHyper.CPU;
import static io.gapstone.learners.smra.ddpg.DdpgHyper.WISH;

import io.gapstone.learners.smra.RowNet;
import io.gapstone.learners.smra.SmraTurns;
import io.gapstone.learners.smra.TurnPolicy;

/** The actor's action, rounded. */
final class DdpgChooser implements TurnPolicy.Chooser {

  private final DdpgHyper hyper;
  private final RowNet actor;
  private final float[] action = new float[ACTION];

  DdpgChooser(DdpgHyper hyper, RowNet actor) {
    this.hyper = hyper;
    this.actor = actor;
  }

  @Override
  public void choose(SmraTurns turns, int u, float[] state) {
    name(state, action);
    play(turns, u, state, action);
  }

  /** The action as the actor names it. */
  void name(float[] state, float[] action) {
    actor.run(state, action);
    hyper.passThrough(state, 0, action, 0);
    for (int j = 0; j < ACTION; j++) {
      action[j] = Math.max(-1, Math.min(1, action[j]));
    }
  }

  boolean moves(float[] state, float[] action) {
    return action[WISH] >= 0 && hyper.turns().mayMove(state, 0);
  }

  void play(SmraTurns turns, int u, float[] state, float[] action) {
    if (moves(state, action)) {
      turns.move(u, action[CPU], action[BANDWIDTH]);
    } else {
      turns.stay(u);
    }
  }
}
