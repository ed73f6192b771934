package io.gapstone.learners.smra.pdqn;

import static io.gapstone.learners.smra.SmraActions.KINDS;
import static io.gapstone.learners.smra.SmraActions.MOVE;
import static io.gapstone.learners.smra.SmraActions.PARAMETERS;
import static io.gapstone.learners.smra.SmraActions.STAY;

import io.gapstone.learners.smra.RowNet;
import io.gapstone.learners.smra.SmraActions;
import io.gapstone.learners.smra.SmraTurns;
import io.gapstone.learners.smra.TurnPolicy;
import java.util.Arrays;

/** Lines 6 and 7 of the algorithm for one user, without exploration. */
final class PdqnChooser implements TurnPolicy.Chooser {

  private final PdqnHyper hyper;
  private final RowNet actor;
  private final RowNet value;
  private final int width;
  private final float[] input;
  private final float[] pass = new float[KINDS];
  private final float[] x = new float[PARAMETERS];
  private final float[] values = new float[KINDS];

  PdqnChooser(PdqnHyper hyper, RowNet actor, RowNet value) {
    this.hyper = hyper;
    this.actor = actor;
    this.value = value;
    this.width = hyper.width();
    this.input = new float[width + PARAMETERS];
  }

  @Override
  public void choose(SmraTurns turns, int u, float[] state) {
    parameters(state, x);
    SmraActions.play(turns, u, best(state, x), x[0], x[1]);
  }

  /** x_k(s): the parameters of moving. */
  void parameters(float[] state, float[] x) {
    actor.run(state, x);
    hyper.passThrough(state, 0, x, 0);
    for (int j = 0; j < PARAMETERS; j++) {
      x[j] = Math.max(-1, Math.min(1, x[j]));
    }
  }

  /** The k of the largest Q(s, k, x_k). */
  int best(float[] state, float[] x) {
    if (!hyper.turns().mayMove(state, 0)) {
      return STAY;
    }
    System.arraycopy(state, 0, input, 0, width);
    System.arraycopy(x, 0, input, width, PARAMETERS);
    value.run(input, values);
    if (hyper.multi()) {
      Arrays.fill(input, width, width + PARAMETERS, 0);
      value.run(input, pass);
      values[STAY] = pass[STAY];
    }
    return SmraActions.best(values) == MOVE ? MOVE : STAY;
  }
}
