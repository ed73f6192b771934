package io.gapstone.learners.dtasm.pairs;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.dtasm.DtasmUpdates;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.SavedNet;
import io.gapstone.learners.train.Tensors;
import java.util.Arrays;

/** Algorithm 1's updates on turns: twin critics, a delayed actor, targets that follow. */
final class PairLearner implements Saved {

  private static final int ROW = PairRows.ROW;

  private final PairSettings settings;
  private final int options;
  private final Net actor;
  private final Net actorTarget;
  private final Net[] critics = new Net[2];
  private final Net[] criticTargets = new Net[2];
  private final Tape all;
  private final Tape chosen;
  private final double[] y;
  private final double[] values;
  private final double[] chances;
  private final float[] scores;
  private long steps;

  PairLearner(PairSettings settings, int options, Backend backend, long seed) {
    this.settings = settings;
    this.options = options;
    NetSpec spec = settings.net();
    Adam slow = Adam.of(settings.actorRate());
    Adam fast = Adam.of(settings.criticRate());
    actor = backend.build(spec, slow, Draws.of(seed, "weights/actor"));
    actorTarget = backend.build(spec, slow, Draws.of(seed, "weights/actor"));
    for (int i = 0; i < critics.length; i++) {
      critics[i] = backend.build(spec, fast, Draws.of(seed, "weights/critic" + i));
      criticTargets[i] = backend.build(spec, fast, Draws.of(seed, "weights/critic" + i));
    }
    int batch = settings.batch();
    all = actor.tape(batch * options);
    chosen = critics[0].tape(batch);
    y = new double[batch];
    values = new double[batch];
    chances = new double[options];
    scores = new float[batch * options];
  }

  /** The actor's scores of one turn's options. */
  void score(float[] rows, float[] scores) {
    System.arraycopy(rows, 0, all.input(), 0, options * ROW);
    actor.forward(all, options);
    System.arraycopy(all.output(), 0, scores, 0, options);
  }

  /** Sets the rates by how much of the run is done. */
  void progress(double done) {
    double share = 1 + (settings.lastRate() - 1) * done;
    actor.learningRate(settings.actorRate() * share);
    for (Net critic : critics) {
      critic.learningRate(settings.criticRate() * share);
    }
  }

  /** One step; returns the mean of the critics' losses. */
  double learn(Batch batch) {
    targets(batch);
    double loss = 0;
    for (Net critic : critics) {
      loss += stepCritic(critic, batch) / critics.length;
    }
    steps++;
    if (steps % settings.delay() == 0) {
      stepActor(batch);
      actorTarget.softUpdate(actor, settings.averaging());
      for (int i = 0; i < critics.length; i++) {
        criticTargets[i].softUpdate(critics[i], settings.averaging());
      }
    }
    return loss;
  }

  /** By the lower value of what the target actor would do in the next turn. */
  private void targets(Batch batch) {
    int rows = batch.rows();
    score(actorTarget, batch.nextStates(), rows);
    for (int row = 0; row < rows; row++) {
      if (!batch.terminal()[row]) {
        int at = row * options * ROW;
        int best = Options.best(batch.nextStates(), at, all.output(), row * options, options);
        System.arraycopy(batch.nextStates(), at + best * ROW, chosen.input(), row * ROW, ROW);
      }
    }
    criticTargets[0].forward(chosen, rows);
    for (int row = 0; row < rows; row++) {
      values[row] = chosen.output()[row];
    }
    criticTargets[1].forward(chosen, rows);
    for (int row = 0; row < rows; row++) {
      double reward = batch.rewards()[row];
      y[row] =
          batch.terminal()[row]
              ? reward
              : DtasmUpdates.twinTarget(
                  reward, settings.discount(), values[row], chosen.output()[row]);
    }
  }

  private double stepCritic(Net critic, Batch batch) {
    int rows = batch.rows();
    for (int row = 0; row < rows; row++) {
      int at = (row * options + batch.choices()[row]) * ROW;
      System.arraycopy(batch.states(), at, chosen.input(), row * ROW, ROW);
    }
    critic.forward(chosen, rows);
    for (int row = 0; row < rows; row++) {
      values[row] = chosen.output()[row];
      chosen.outputGradient()[row] = (float) (2 * (values[row] - y[row]) / rows);
    }
    critic.backwardToWeights(chosen, rows);
    critic.step();
    return DtasmUpdates.criticLoss(values, y);
  }

  /** Raises the value that a critic expects of the actor's chances; of a softmax that is exact. */
  private void stepActor(Batch batch) {
    int rows = batch.rows();
    score(critics[0], batch.states(), rows);
    System.arraycopy(all.output(), 0, scores, 0, rows * options);
    actor.forward(all, rows * options);
    Arrays.fill(all.outputGradient(), 0, rows * options, 0);
    for (int row = 0; row < rows; row++) {
      int at = row * options;
      Options.chances(batch.states(), at * ROW, all.output(), at, options, chances);
      double mean = 0;
      for (int k = 0; k < options; k++) {
        mean += chances[k] * scores[at + k];
      }
      for (int k = 0; k < options; k++) {
        all.outputGradient()[at + k] = (float) (-chances[k] * (scores[at + k] - mean) / rows);
      }
    }
    actor.backwardToWeights(all, rows * options);
    actor.step();
  }

  private void score(Net net, float[] states, int rows) {
    System.arraycopy(states, 0, all.input(), 0, rows * options * ROW);
    net.forward(all, rows * options);
  }

  long steps() {
    return steps;
  }

  float[] actorWeights() {
    return actor.weights();
  }

  @Override
  public void save(String name, Tensors out) {
    SavedNet.save(actor, name + ".actor", out);
    out.put(name + ".actorTarget", actorTarget.weights());
    for (int i = 0; i < critics.length; i++) {
      SavedNet.save(critics[i], name + ".critic" + i, out);
      out.put(name + ".criticTarget" + i, criticTargets[i].weights());
    }
    out.put(name + ".steps", steps);
  }

  @Override
  public void load(String name, Tensors in) {
    SavedNet.load(actor, name + ".actor", in);
    actorTarget.setWeights(in.floats(name + ".actorTarget"));
    for (int i = 0; i < critics.length; i++) {
      SavedNet.load(critics[i], name + ".critic" + i, in);
      criticTargets[i].setWeights(in.floats(name + ".criticTarget" + i));
    }
    steps = in.longs(name + ".steps")[0];
  }
}
