package io.gapstone.learners.dtasm.td3;

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

/** The updates of Algorithm 1, lines 18 to 34. */
final class Td3Learner implements Saved {

  private final Td3Settings settings;
  private final int users;
  private final int servers;
  private final int observed;
  private final CriticInput input;
  private final Net actor;
  private final Net actorTarget;
  private final Net[] critics = new Net[2];
  private final Net[] criticTargets = new Net[2];
  private final Tape actorTape;
  private final Tape criticTape;
  private final double[] y;
  private final double[] values;
  private long steps;

  Td3Learner(
      Td3Settings settings, int observed, int users, int servers, Backend backend, long seed) {
    this.settings = settings;
    this.users = users;
    this.servers = servers;
    this.observed = observed;
    NetSpec policy = settings.actor(observed, users, servers);
    this.input =
        settings.crowding()
            ? new Crowding(users, servers)
            : new CriticInput.All(observed, users * servers);
    NetSpec value = settings.critic(input.size());
    Adam slow = Adam.of(settings.actorRate());
    Adam fast = Adam.of(settings.criticRate());
    actor = backend.build(policy, slow, Draws.of(seed, "weights/actor"));
    if (settings.spread() > 0) {
      spread(Draws.of(seed, "weights/spread"));
    }
    actorTarget = backend.build(policy, slow, Draws.of(seed, "weights/actor"));
    actorTarget.softUpdate(actor, 1);
    for (int i = 0; i < critics.length; i++) {
      critics[i] = backend.build(value, fast, Draws.of(seed, "weights/critic" + i));
      criticTargets[i] = backend.build(value, fast, Draws.of(seed, "weights/critic" + i));
    }
    actorTape = actor.tape(settings.batch());
    criticTape = critics[0].tape(settings.batch());
    y = new double[settings.batch()];
    values = new double[settings.batch()];
  }

  /** Sets users apart by the biases of the last layer, which lie at the end of the weights. */
  private void spread(Draws draws) {
    float[] weights = actor.weights();
    for (int k = weights.length - users * servers; k < weights.length; k++) {
      weights[k] += (float) (settings.spread() * draws.normal());
    }
    actor.setWeights(weights);
  }

  /** The actor's probabilities for one observation. */
  void act(float[] observation, float[] action) {
    System.arraycopy(observation, 0, actorTape.input(), 0, observed);
    actor.forward(actorTape, 1);
    System.arraycopy(actorTape.output(), 0, action, 0, users * servers);
  }

  /** One step; returns the mean of the critics' losses. */
  double learn(Batch batch) {
    int rows = batch.rows();
    double[] lower = nextValues(batch);
    for (int row = 0; row < rows; row++) { // line 21
      y[row] =
          DtasmUpdates.target(
              batch.rewards()[row], settings.discount(), batch.terminal()[row] ? 0 : lower[row]);
    }
    double loss = 0;
    for (Net critic : critics) { // lines 22 to 24
      loss += stepCritic(critic, batch) / critics.length;
    }
    steps++;
    if (steps % settings.delay() == 0) {
      stepActor(batch); // lines 27 to 30
      actorTarget.softUpdate(actor, settings.averaging()); // lines 32 to 34
      for (int i = 0; i < critics.length; i++) {
        criticTargets[i].softUpdate(critics[i], settings.averaging());
      }
    }
    return loss;
  }

  /** Lines 18 to 20: the lower of what the target critics say of the target actor's next action. */
  private double[] nextValues(Batch batch) {
    int rows = batch.rows();
    choose(actorTarget, batch.nextStates(), rows);
    fill(batch.nextStates(), actorTape.output(), rows);
    criticTargets[0].forward(criticTape, rows);
    copyOutput(values, rows);
    criticTargets[1].forward(criticTape, rows);
    for (int row = 0; row < rows; row++) {
      values[row] = Math.min(values[row], criticTape.output()[row]);
    }
    return values;
  }

  private double stepCritic(Net critic, Batch batch) {
    int rows = batch.rows();
    fill(batch.states(), batch.actions(), rows);
    critic.forward(criticTape, rows);
    copyOutput(values, rows);
    for (int row = 0; row < rows; row++) {
      criticTape.outputGradient()[row] = (float) (2 * (values[row] - y[row]) / rows);
    }
    critic.backwardToWeights(criticTape, rows);
    critic.step();
    return DtasmUpdates.criticLoss(values, y);
  }

  private void stepActor(Batch batch) {
    int rows = batch.rows();
    int width = users * servers;
    choose(actor, batch.states(), rows);
    fill(batch.states(), actorTape.output(), rows);
    critics[0].forward(criticTape, rows);
    Arrays.fill(criticTape.outputGradient(), 0, rows, -1f / rows);
    critics[0].backwardToInput(criticTape, rows);
    if (settings.executed()) {
      actor.forward(actorTape, rows);
    }
    for (int row = 0; row < rows; row++) {
      input.passBack(
          batch.states(),
          row * observed,
          criticTape.inputGradient(),
          row * input.size(),
          actorTape.outputGradient(),
          row * width);
    }
    actor.backwardToWeights(actorTape, rows);
    actor.step();
  }

  /** Leaves on the actor's tape what it, or its target, would do. */
  private void choose(Net net, float[] states, int rows) {
    System.arraycopy(states, 0, actorTape.input(), 0, rows * observed);
    net.forward(actorTape, rows);
    if (settings.executed()) {
      Naming.harden(actorTape.output(), 0, rows * users, servers);
    }
  }

  private void fill(float[] states, float[] actions, int rows) {
    int width = users * servers;
    for (int row = 0; row < rows; row++) {
      input.write(
          states, row * observed, actions, row * width, criticTape.input(), row * input.size());
    }
  }

  private void copyOutput(double[] to, int rows) {
    for (int row = 0; row < rows; row++) {
      to[row] = criticTape.output()[row];
    }
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
