package io.gapstone.learners.smra.pdqn;

import static io.gapstone.learners.smra.SmraActions.KINDS;
import static io.gapstone.learners.smra.SmraActions.PARAMETERS;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.smra.SmraCostEncoder;
import io.gapstone.learners.smra.TurnHyper;
import io.gapstone.learners.smra.location.LocationHyper;
import java.util.ArrayList;
import java.util.List;

/**
 * Hyper-parameters of PDQN, and the two networks that they make: the actor {@code x_k(s)} from a
 * state to the parameters of moving, and {@code Q(s, k, x_k)} from both to a value for each k.
 *
 * @param turns what it shares with the other learners
 * @param passes {@code joint}: one pass values all actions, as in the paper, so that the parameters
 *     of moving also shift the value of staying; {@code multi}: each action sees its own alone
 * @param box {@code squash}: the actor ends in tanh; {@code invert}: it is linear, adds to what is
 *     on offer, and its gradients shrink towards the ends of the box, which keeps shares from
 *     sticking there
 * @param noise deviation of a step of the noise on parameters (Ornstein and Uhlenbeck)
 * @param noisePull how much of that noise is gone at the next turn; 1 leaves plain normal noise
 * @param actorRate beta, of Adam
 * @param actorAveraging how far the target of the actor follows at each step; 0.01 in the paper
 * @param location the predictor's
 */
record PdqnHyper(
    TurnHyper turns,
    String passes,
    String box,
    double noise,
    double noisePull,
    double actorRate,
    double actorAveraging,
    LocationHyper location) {

  static final PdqnHyper PRINTED =
      new PdqnHyper(
          TurnHyper.PRINTED, "joint", "squash", 0.2, 0.15, 1e-4, 0.01, LocationHyper.USUAL);

  static final PdqnHyper PLUS =
      new PdqnHyper(TurnHyper.PLUS, "multi", "invert", 0.3, 1, 1e-4, 0.01, LocationHyper.USUAL);

  List<Parameter> parameters() {
    List<Parameter> list = new ArrayList<>(turns.parameters());
    list.add(new Parameter("passes", passes, "joint or multi: what values see of parameters"));
    list.add(new Parameter("box", box, "squash (tanh) or invert (inverting gradients)"));
    list.add(new Parameter("noise", "" + noise, "deviation of the noise on parameters"));
    list.add(new Parameter("noisePull", "" + noisePull, "how fast that noise goes"));
    list.add(new Parameter("actorRate", "" + actorRate, "beta, learning rate of the actor"));
    list.add(new Parameter("actorAveraging", "" + actorAveraging, "v of the actor's target"));
    list.addAll(LocationHyper.parameters());
    return list;
  }

  static PdqnHyper of(Parameters p) {
    return new PdqnHyper(
        TurnHyper.of(p),
        p.word("passes", "joint", "multi"),
        p.word("box", "squash", "invert"),
        p.number("noise", 0, 10),
        p.number("noisePull", 0, 1),
        p.number("actorRate", 0, 1),
        p.number("actorAveraging", 0, 1),
        LocationHyper.of(p));
  }

  boolean multi() {
    return passes.equals("multi");
  }

  boolean inverts() {
    return box.equals("invert");
  }

  /** How many numbers a state has. */
  int width() {
    return turns.encoder().width();
  }

  NetSpec actor() {
    Activation last = inverts() ? Activation.LINEAR : Activation.TANH;
    int hidden = turns.hidden();
    return NetSpec.dense(Activation.RELU, last, width(), hidden, hidden, PARAMETERS);
  }

  NetSpec value() {
    int hidden = turns.hidden();
    return NetSpec.dense(
        Activation.RELU, Activation.LINEAR, width() + PARAMETERS, hidden, hidden, KINDS);
  }

  /** Adds the fixed pass-through to the actor's answer: parameters begin at what is on offer. */
  void passThrough(float[] states, int at, float[] x, int xAt) {
    if (turns.costs() && inverts()) {
      for (int j = 0; j < PARAMETERS; j++) {
        x[xAt + j] += states[at + SmraCostEncoder.OFFER + j];
      }
    }
  }
}
