package io.gapstone.learners.smra.dqn;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.smra.TurnHyper;
import java.util.ArrayList;
import java.util.List;

/**
 * Hyper-parameters of the discretised DQN, and what its actions are: 0 stays, the others move with
 * one of so many levels of CPU and of bandwidth, both ends of the box among them.
 *
 * @param turns what it shares with the other learners
 * @param levels of each share, at least 2; the paper has "a discrete subset"
 */
record DqnHyper(TurnHyper turns, int levels) {

  static final DqnHyper PRINTED = new DqnHyper(TurnHyper.PRINTED, 5);

  static final DqnHyper PLUS = new DqnHyper(TurnHyper.PLUS, 5);

  List<Parameter> parameters() {
    List<Parameter> list = new ArrayList<>(turns.parameters());
    list.add(new Parameter("levels", "" + levels, "levels of CPU and of bandwidth"));
    return list;
  }

  static DqnHyper of(Parameters p) {
    return new DqnHyper(TurnHyper.of(p), p.integer("levels", 2, 100));
  }

  int width() {
    return turns.encoder().width();
  }

  int actions() {
    return 1 + levels * levels;
  }

  NetSpec value() {
    int hidden = turns.hidden();
    return NetSpec.dense(Activation.RELU, Activation.LINEAR, width(), hidden, hidden, actions());
  }

  /** The CPU parameter of an action that moves. */
  float cpu(int action) {
    return level((action - 1) / levels);
  }

  /** The bandwidth parameter of an action that moves. */
  float bandwidth(int action) {
    return level((action - 1) % levels);
  }

  private float level(int index) {
    return 2f * index / (levels - 1) - 1;
  }
}
