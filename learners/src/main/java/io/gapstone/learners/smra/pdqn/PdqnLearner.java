package io.gapstone.learners.smra.pdqn;

import static io.gapstone.learners.smra.SmraActions.KINDS;
import static io.gapstone.learners.smra.SmraActions.MOVE;
import static io.gapstone.learners.smra.SmraActions.PARAMETERS;
import static io.gapstone.learners.smra.SmraActions.STAY;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.smra.Boxes;
import io.gapstone.learners.smra.Pdqn;
import io.gapstone.learners.smra.TurnHyper;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.SavedNet;
import io.gapstone.learners.train.Tensors;
import java.util.Arrays;

/** Lines 13 to 15 of the algorithm: one gradient step of Q and one of the actor. */
final class PdqnLearner implements Saved {

  private final PdqnHyper hyper;
  private final TurnHyper turns;
  private final int width;
  private final Net value;
  private final Net valueTarget;
  private final Net actor;
  private final Net actorTarget;
  private final Tape valueTape;
  private final Tape actorTape;
  private final float[] x;
  private final float[] values;
  private final double[] nextValues = new double[KINDS];

  PdqnLearner(PdqnHyper hyper, Backend backend, long seed) {
    this.hyper = hyper;
    this.width = hyper.width();
    this.turns = hyper.turns();
    Adam valueAdam = Adam.of(turns.valueRate()).clipped(turns.clip());
    Adam actorAdam = Adam.of(hyper.actorRate()).clipped(turns.clip());
    value = backend.build(hyper.value(), valueAdam, Draws.of(seed, "weights/value"));
    valueTarget = backend.build(hyper.value(), valueAdam, Draws.of(seed, "weights/value"));
    actor = backend.build(hyper.actor(), actorAdam, Draws.of(seed, "weights/actor"));
    if (hyper.inverts()) {
      Boxes.beginAtZero(actor, turns.hidden());
    }
    actorTarget = backend.build(hyper.actor(), actorAdam, Draws.of(seed, "weights/actor"));
    actorTarget.softUpdate(actor, 1);
    valueTape = value.tape(turns.batch());
    actorTape = actor.tape(turns.batch());
    x = new float[turns.batch() * PARAMETERS];
    values = new float[turns.batch() * KINDS];
  }

  Net value() {
    return value;
  }

  Net actor() {
    return actor;
  }

  /**
   * One step of both networks, and of those that follow them.
   *
   * @return the mean loss of Q
   */
  double learn(Batch batch) {
    double loss = stepValue(batch);
    stepActor(batch);
    valueTarget.softUpdate(value, turns.averaging());
    actorTarget.softUpdate(actor, hyper.actorAveraging());
    return loss;
  }

  private double stepValue(Batch batch) {
    int rows = batch.rows();
    parameters(actorTarget, batch.nextStates(), rows);
    clip(x);
    valuesOfAll(valueTarget, batch.nextStates(), rows);
    float[] input = valueTape.input();
    for (int row = 0; row < rows; row++) {
      int at = row * (width + PARAMETERS);
      System.arraycopy(batch.states(), row * width, input, at, width);
      System.arraycopy(batch.actions(), row * PARAMETERS, input, at + width, PARAMETERS);
      if (hyper.multi() && batch.choices()[row] == STAY) {
        Arrays.fill(input, at + width, at + width + PARAMETERS, 0);
      }
    }
    value.forward(valueTape, rows);
    double loss = 0;
    float[] gradient = valueTape.outputGradient();
    Arrays.fill(gradient, 0, rows * KINDS, 0);
    for (int row = 0; row < rows; row++) {
      double y = target(batch, row);
      int chosen = row * KINDS + batch.choices()[row];
      double q = valueTape.output()[chosen];
      loss += Pdqn.valueLoss(q, y) / rows;
      gradient[chosen] = (float) ((q - y) / rows);
    }
    value.backward(valueTape, rows);
    value.step(); // SMRA (27)
    return loss;
  }

  private double target(Batch batch, int row) {
    boolean mayMove = turns.mayMove(batch.nextStates(), row * width);
    nextValues[STAY] = values[row * KINDS + STAY];
    nextValues[MOVE] = mayMove ? values[row * KINDS + MOVE] : Double.NEGATIVE_INFINITY;
    return Pdqn.target(batch.rewards()[row], turns.discount(), batch.terminal()[row], nextValues);
  }

  private void stepActor(Batch batch) {
    int rows = batch.rows();
    parameters(actor, batch.states(), rows);
    fill(valueTape, batch.states(), rows);
    value.forward(valueTape, rows);
    float[] gradient = valueTape.outputGradient();
    for (int row = 0; row < rows; row++) { // SMRA (26)
      gradient[row * KINDS + MOVE] = -1f / rows;
      gradient[row * KINDS + STAY] = hyper.multi() ? 0 : -1f / rows;
    }
    value.backwardToInput(valueTape, rows);
    float[] slopes = actorTape.outputGradient();
    for (int row = 0; row < rows; row++) {
      boolean matters = turns.mayMove(batch.states(), row * width);
      for (int j = 0; j < PARAMETERS; j++) {
        float slope = valueTape.inputGradient()[row * (width + PARAMETERS) + width + j];
        int at = row * PARAMETERS + j;
        slopes[at] = !matters ? 0 : hyper.inverts() ? Boxes.inverted(slope, x[at]) : slope;
      }
    }
    actor.backward(actorTape, rows);
    actor.step(); // SMRA (28)
  }

  /** Fills {@code x} with the parameters that an actor names; its pass stays on the tape. */
  private void parameters(Net net, float[] states, int rows) {
    System.arraycopy(states, 0, actorTape.input(), 0, rows * width);
    net.forward(actorTape, rows);
    System.arraycopy(actorTape.output(), 0, x, 0, rows * PARAMETERS);
    for (int row = 0; row < rows; row++) {
      hyper.passThrough(states, row * width, x, row * PARAMETERS);
    }
  }

  private static void clip(float[] x) {
    for (int j = 0; j < x.length; j++) {
      x[j] = Math.max(-1, Math.min(1, x[j]));
    }
  }

  /** Fills {@code values} with Q(s, k, x_k) of all k. */
  private void valuesOfAll(Net net, float[] states, int rows) {
    fill(valueTape, states, rows);
    net.forward(valueTape, rows);
    System.arraycopy(valueTape.output(), 0, values, 0, rows * KINDS);
    if (hyper.multi()) {
      for (int row = 0; row < rows; row++) {
        int end = (row + 1) * (width + PARAMETERS);
        Arrays.fill(valueTape.input(), end - PARAMETERS, end, 0);
      }
      net.forward(valueTape, rows);
      for (int row = 0; row < rows; row++) {
        values[row * KINDS + STAY] = valueTape.output()[row * KINDS + STAY];
      }
    }
  }

  private void fill(Tape tape, float[] states, int rows) {
    for (int row = 0; row < rows; row++) {
      int at = row * (width + PARAMETERS);
      System.arraycopy(states, row * width, tape.input(), at, width);
      System.arraycopy(x, row * PARAMETERS, tape.input(), at + width, PARAMETERS);
    }
  }

  @Override
  public void save(String name, Tensors out) {
    SavedNet.save(value, name + ".value", out);
    SavedNet.save(actor, name + ".actor", out);
    out.put(name + ".valueTarget", valueTarget.weights());
    out.put(name + ".actorTarget", actorTarget.weights());
  }

  @Override
  public void load(String name, Tensors in) {
    SavedNet.load(value, name + ".value", in);
    SavedNet.load(actor, name + ".actor", in);
    valueTarget.setWeights(in.floats(name + ".valueTarget"));
    actorTarget.setWeights(in.floats(name + ".actorTarget"));
  }
}
