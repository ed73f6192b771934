package io.gapstone.learners.smra.dqn;

import io.gapstone.learners.explore.EpsilonGreedy;
import io.gapstone.learners.smra.RowNet;
import io.gapstone.learners.smra.SmraActions;
import io.gapstone.learners.smra.SmraTurns;
import io.gapstone.learners.smra.TurnPolicy;

/** The action of the largest value. */
final class DqnChooser implements TurnPolicy.Chooser {

  private final DqnHyper hyper;
  private final RowNet value;
  private final float[] values;

  DqnChooser(DqnHyper hyper, RowNet value) {
    this.hyper = hyper;
    this.value = value;
    this.values = new float[hyper.actions()];
  }

  @Override
  public void choose(SmraTurns turns, int u, float[] state) {
    play(turns, u, best(state));
  }

  int best(float[] state) {
    if (!hyper.turns().mayMove(state, 0)) {
      return SmraActions.STAY;
    }
    value.run(state, values);
    return EpsilonGreedy.best(values, 0, values.length);
  }

  void play(SmraTurns turns, int u, int action) {
    if (action == SmraActions.STAY) {
      turns.stay(u);
    } else {
      turns.move(u, hyper.cpu(action), hyper.bandwidth(action));
    }
  }
}
