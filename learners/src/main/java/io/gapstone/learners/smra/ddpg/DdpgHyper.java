package io.gapstone.learners.smra.ddpg;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.smra.SmraCostEncoder;
import io.gapstone.learners.smra.TurnHyper;
import java.util.ArrayList;
import java.util.List;

/**
 * Hyper-parameters of the rounded DDPG, and its two networks. An action is the wish to move (from
 * -1 to 1, rounded: moving from 0 on), and CPU and bandwidth as parameters of a move.
 *
 * @param turns what it shares with the other learners; DDPG explores by noise, so epsilon is 0 in
 *     the printed one
 * @param memory which action the critic learns from: {@code raw}, the one that the actor named;
 *     {@code executed}, the one after rounding, since only that has consequences
 * @param box {@code squash}: the actor ends in tanh; {@code invert}: it is linear, shares add to
 *     what is on offer, and gradients shrink towards the ends of the box
 * @param noise deviation of a step of the noise (Ornstein and Uhlenbeck)
 * @param noisePull how much of that noise is gone at the next turn; 1 leaves plain normal noise
 * @param actorRate learning rate of the actor, of Adam
 * @param actorAveraging how far the target of the actor follows at each step
 */
record DdpgHyper(
    TurnHyper turns,
    String memory,
    String box,
    double noise,
    double noisePull,
    double actorRate,
    double actorAveraging) {

  /** Numbers of an action. */
  static final int ACTION = 3;

  /** Places in an action. */
  static final int WISH = 0;

  static final int CPU = 1;
  static final int BANDWIDTH = 2;

  static final DdpgHyper PRINTED =
      new DdpgHyper(TurnHyper.PRINTED.greedy(), "raw", "squash", 0.2, 0.15, 1e-4, 0.01);

  static final DdpgHyper PLUS =
      new DdpgHyper(TurnHyper.PLUS, "executed", "invert", 0.3, 1, 1e-4, 0.01);

  List<Parameter> parameters() {
    List<Parameter> list = new ArrayList<>(turns.parameters());
    list.add(new Parameter("memory", memory, "the action that is learnt from: raw or executed"));
    list.add(new Parameter("box", box, "squash (tanh) or invert (inverting gradients)"));
    list.add(new Parameter("noise", "" + noise, "deviation of the noise on actions"));
    list.add(new Parameter("noisePull", "" + noisePull, "how fast that noise goes"));
    list.add(new Parameter("actorRate", "" + actorRate, "learning rate of the actor"));
    list.add(new Parameter("actorAveraging", "" + actorAveraging, "v of the actor's target"));
    return list;
  }

  static DdpgHyper of(Parameters p) {
    return new DdpgHyper(
        TurnHyper.of(p),
        p.word("memory", "raw", "executed"),
        p.word("box", "squash", "invert"),
        p.number("noise", 0, 10),
        p.number("noisePull", 0, 1),
        p.number("actorRate", 0, 1),
        p.number("actorAveraging", 0, 1));
  }

  boolean inverts() {
    return box.equals("invert");
  }

  boolean remembersExecuted() {
    return memory.equals("executed");
  }

  int width() {
    return turns.encoder().width();
  }

  NetSpec actor() {
    Activation last = inverts() ? Activation.LINEAR : Activation.TANH;
    int hidden = turns.hidden();
    return NetSpec.dense(Activation.RELU, last, width(), hidden, hidden, ACTION);
  }

  NetSpec critic() {
    int hidden = turns.hidden();
    return NetSpec.dense(Activation.RELU, Activation.LINEAR, width() + ACTION, hidden, hidden, 1);
  }

  /** Adds the fixed pass-through to the actor's answer: shares begin at what is on offer. */
  void passThrough(float[] states, int at, float[] actions, int actionAt) {
    if (turns.costs() && inverts()) {
      actions[actionAt + CPU] += states[at + SmraCostEncoder.OFFER];
      actions[actionAt + BANDWIDTH] += states[at + SmraCostEncoder.OFFER + 1];
    }
  }
}
