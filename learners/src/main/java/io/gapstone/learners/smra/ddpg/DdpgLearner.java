package io.gapstone.learners.smra.ddpg;

import static io.gapstone.learners.smra.ddpg.DdpgHyper.ACTION;
import static io.gapstone.learners.smra.ddpg.DdpgHyper.WISH;

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

/** One gradient step of the critic and one of the actor. */
final class DdpgLearner implements Saved {

  private final DdpgHyper hyper;
  private final TurnHyper turns;
  private final int width;
  private final Net critic;
  private final Net criticTarget;
  private final Net actor;
  private final Net actorTarget;
  private final Tape criticTape;
  private final Tape actorTape;
  private final float[] actions;
  private final double[] y;
  private final double[] next = new double[1];

  DdpgLearner(DdpgHyper hyper, Backend backend, long seed) {
    this.hyper = hyper;
    turns = hyper.turns();
    width = hyper.width();
    Adam criticAdam = Adam.of(turns.valueRate()).clipped(turns.clip());
    Adam actorAdam = Adam.of(hyper.actorRate()).clipped(turns.clip());
    critic = backend.build(hyper.critic(), criticAdam, Draws.of(seed, "weights/value"));
    criticTarget = backend.build(hyper.critic(), criticAdam, Draws.of(seed, "weights/value"));
    actor = backend.build(hyper.actor(), actorAdam, Draws.of(seed, "weights/actor"));
    if (hyper.inverts()) {
      Boxes.beginAtZero(actor, turns.hidden());
    }
    actorTarget = backend.build(hyper.actor(), actorAdam, Draws.of(seed, "weights/actor"));
    actorTarget.softUpdate(actor, 1);
    criticTape = critic.tape(turns.batch());
    actorTape = actor.tape(turns.batch());
    actions = new float[turns.batch() * ACTION];
    y = new double[turns.batch()];
  }

  Net critic() {
    return critic;
  }

  Net actor() {
    return actor;
  }

  /** Returns the critic's mean loss. */
  double learn(Batch batch) {
    double loss = stepCritic(batch);
    stepActor(batch);
    criticTarget.softUpdate(critic, turns.averaging());
    actorTarget.softUpdate(actor, hyper.actorAveraging());
    return loss;
  }

  private double stepCritic(Batch batch) {
    int rows = batch.rows();
    targets(batch);
    fill(batch.states(), batch.actions(), rows);
    critic.forward(criticTape, rows);
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      double q = criticTape.output()[row];
      loss += Pdqn.valueLoss(q, y[row]) / rows;
      criticTape.outputGradient()[row] = (float) ((q - y[row]) / rows);
    }
    critic.backward(criticTape, rows);
    critic.step();
    return loss;
  }

  private void targets(Batch batch) {
    int rows = batch.rows();
    name(actorTarget, batch.nextStates(), rows);
    for (int j = 0; j < actions.length; j++) {
      actions[j] = Math.max(-1, Math.min(1, actions[j]));
    }
    for (int row = 0; hyper.remembersExecuted() && row < rows; row++) {
      boolean moves =
          actions[row * ACTION + WISH] >= 0 && turns.mayMove(batch.nextStates(), row * width);
      actions[row * ACTION + WISH] = moves ? 1 : -1;
    }
    fill(batch.nextStates(), actions, rows);
    criticTarget.forward(criticTape, rows);
    for (int row = 0; row < rows; row++) {
      next[0] = criticTape.output()[row];
      y[row] = Pdqn.target(batch.rewards()[row], turns.discount(), batch.terminal()[row], next);
    }
  }

  private void stepActor(Batch batch) {
    int rows = batch.rows();
    name(actor, batch.states(), rows);
    fill(batch.states(), actions, rows);
    critic.forward(criticTape, rows);
    Arrays.fill(criticTape.outputGradient(), 0, rows, -1f / rows);
    critic.backwardToInput(criticTape, rows);
    for (int row = 0; row < rows; row++) {
      boolean matters = turns.mayMove(batch.states(), row * width);
      for (int j = 0; j < ACTION; j++) {
        float slope = criticTape.inputGradient()[row * (width + ACTION) + width + j];
        int at = row * ACTION + j;
        float kept = hyper.inverts() ? Boxes.inverted(slope, actions[at]) : slope;
        actorTape.outputGradient()[at] = matters ? kept : 0;
      }
    }
    actor.backward(actorTape, rows);
    actor.step();
  }

  /** Fills {@code actions} with what an actor names; its pass stays on the tape. */
  private void name(Net net, float[] states, int rows) {
    System.arraycopy(states, 0, actorTape.input(), 0, rows * width);
    net.forward(actorTape, rows);
    System.arraycopy(actorTape.output(), 0, actions, 0, rows * ACTION);
    for (int row = 0; row < rows; row++) {
      hyper.passThrough(states, row * width, actions, row * ACTION);
    }
  }

  private void fill(float[] states, float[] with, int rows) {
    for (int row = 0; row < rows; row++) {
      int at = row * (width + ACTION);
      System.arraycopy(states, row * width, criticTape.input(), at, width);
      System.arraycopy(with, row * ACTION, criticTape.input(), at + width, ACTION);
    }
  }

  @Override
  public void save(String name, Tensors out) {
    SavedNet.save(critic, name + ".critic", out);
    SavedNet.save(actor, name + ".actor", out);
    out.put(name + ".criticTarget", criticTarget.weights());
    out.put(name + ".actorTarget", actorTarget.weights());
  }

  @Override
  public void load(String name, Tensors in) {
    SavedNet.load(critic, name + ".critic", in);
    SavedNet.load(actor, name + ".actor", in);
    criticTarget.setWeights(in.floats(name + ".criticTarget"));
    actorTarget.setWeights(in.floats(name + ".actorTarget"));
  }
}
