package io.gapstone.learners.smra.dqn;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.smra.Pdqn;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.SavedNet;
import io.gapstone.learners.train.Tensors;
import java.util.Arrays;

/** One gradient step of Q, and its target's following. */
final class DqnLearner implements Saved {

  private final DqnHyper hyper;
  private final int width;
  private final int actions;
  private final Net value;
  private final Net target;
  private final Tape tape;
  private final double[] y;
  private final double[] next;

  DqnLearner(DqnHyper hyper, Backend backend, long seed) {
    this.hyper = hyper;
    width = hyper.width();
    actions = hyper.actions();
    Adam adam = Adam.of(hyper.turns().valueRate()).clipped(hyper.turns().clip());
    value = backend.build(hyper.value(), adam, Draws.of(seed, "weights/value"));
    target = backend.build(hyper.value(), adam, Draws.of(seed, "weights/value"));
    tape = value.tape(hyper.turns().batch());
    y = new double[hyper.turns().batch()];
    next = new double[actions];
  }

  Net value() {
    return value;
  }

  /** Returns the mean loss. */
  double learn(Batch batch) {
    int rows = batch.rows();
    targets(batch);
    System.arraycopy(batch.states(), 0, tape.input(), 0, rows * width);
    value.forward(tape, rows);
    float[] gradient = tape.outputGradient();
    Arrays.fill(gradient, 0, rows * actions, 0);
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      int chosen = row * actions + batch.choices()[row];
      double q = tape.output()[chosen];
      loss += Pdqn.valueLoss(q, y[row]) / rows;
      gradient[chosen] = (float) ((q - y[row]) / rows);
    }
    value.backward(tape, rows);
    value.step();
    target.softUpdate(value, hyper.turns().averaging());
    return loss;
  }

  private void targets(Batch batch) {
    int rows = batch.rows();
    System.arraycopy(batch.nextStates(), 0, tape.input(), 0, rows * width);
    target.forward(tape, rows);
    for (int row = 0; row < rows; row++) {
      boolean mayMove = hyper.turns().mayMove(batch.nextStates(), row * width);
      for (int a = 0; a < actions; a++) {
        next[a] = a == 0 || mayMove ? tape.output()[row * actions + a] : Double.NEGATIVE_INFINITY;
      }
      y[row] =
          Pdqn.target(batch.rewards()[row], hyper.turns().discount(), batch.terminal()[row], next);
    }
  }

  @Override
  public void save(String name, Tensors out) {
    SavedNet.save(value, name + ".value", out);
    out.put(name + ".target", target.weights());
  }

  @Override
  public void load(String name, Tensors in) {
    SavedNet.load(value, name + ".value", in);
    target.setWeights(in.floats(name + ".target"));
  }
}
