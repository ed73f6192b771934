package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.QValues;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.replay.Shape;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.Tensors;

/** The replay memory, the two networks, and what a gradient step does with them. */
final class Learner implements Saved {

  /** Learning begins when so many batches' worth of steps are remembered. */
  private static final int FIRST_BATCHES = 10;

  private final D3qnSettings settings;
  private final int actions;
  private final long seed;
  private final ValueNet online;
  private final ValueNet target;
  private final Memory memory;
  private final Batch batch;
  private final double[] targets;
  private final float[] values;
  private final float[] errors;
  private final float[] slopes;
  private final float[] nextOnline;
  private final float[] nextTarget;

  private Draws batches;
  private Draws noises;
  private double importance;
  private double lossSum;
  private long episodeSteps;
  private long gradientSteps;

  Learner(D3qnSettings settings, StateEncoder encoder, int actions, Backend backend, long seed) {
    this.settings = settings;
    this.actions = actions;
    this.seed = seed;
    this.online =
        new ValueNet(settings, encoder, actions, backend, Draws.of(seed, "initial weights"));
    this.target =
        new ValueNet(settings, encoder, actions, backend, Draws.of(seed, "initial weights"));
    Shape shape = new Shape(encoder.size(), 1, 0, actions);
    this.memory = Memory.of(settings, shape);
    this.batch = new Batch(shape, settings.batch());
    this.targets = new double[batch.rows()];
    this.values = new float[batch.rows()];
    this.errors = new float[batch.rows()];
    this.slopes = new float[batch.rows()];
    this.nextOnline = new float[batch.rows() * actions];
    this.nextTarget = new float[batch.rows() * actions];
  }

  /** Before an episode: its streams of draws, and what depends on how far the run is. */
  Chooser begin(int episode, double progress) {
    batches = Draws.of(seed, "batch/" + episode);
    noises = Draws.of(seed, "noise/" + episode);
    importance =
        settings.importance() == 0
            ? 0
            : settings.importance() + (1 - settings.importance()) * progress;
    online
        .net()
        .learningRate(settings.learningRate() * (1 - progress * (1 - settings.lastLearningRate())));
    lossSum = 0;
    episodeSteps = 0;
    return new Chooser(
        online, Chooser.epsilon(settings, progress), Draws.of(seed, "explore/" + episode));
  }

  /** After an episode: Algorithm 1 resets the target network at fixed intervals. */
  void end(int episode) {
    if (settings.targetEpisodes() > 0 && (episode + 1) % settings.targetEpisodes() == 0) {
      target.net().softUpdate(online.net(), 1);
    }
  }

  /** Noise by which a slot's users explore. */
  void drawNoise() {
    if (settings.noisy()) {
      online.net().drawNoise(noises);
    }
  }

  void remember(float[] state, int[] action, float reward, float[] next, boolean[] offered) {
    memory.add(state, action, reward, next, offered);
  }

  /** The gradient steps of a slot, once there are steps enough to draw from. */
  void learn() {
    for (int k = 0; k < settings.stepsPerSlot(); k++) {
      if (memory.size() >= FIRST_BATCHES * batch.rows()) {
        step();
      }
    }
  }

  private void step() {
    memory.draw(batch, importance, batches);
    drawNoise();
    if (settings.noisy()) {
      target.net().drawNoise(noises);
    }
    fillTargets();
    online.value(batch.states(), batch.choices(), values);
    double loss = 0;
    for (int j = 0; j < slopes.length; j++) {
      double error = QValues.tdError(targets[j], values[j]);
      double weight = batch.weights()[j] / slopes.length;
      errors[j] = (float) error;
      loss += weight * error * error; // DELAY-ENERGY (22)
      slopes[j] = (float) (-2 * weight * error); // DELAY-ENERGY (23)
    }
    online.learn(slopes);
    memory.surprised(batch, errors);
    if (settings.targetRate() > 0) {
      target.net().softUpdate(online.net(), settings.targetRate());
    }
    lossSum += loss;
    episodeSteps++;
    gradientSteps++;
  }

  /** What the chosen actions should be worth: the reward and the discounted best that follows. */
  private void fillTargets() {
    target.read(batch.nextStates(), targets.length);
    fill(target, nextTarget);
    float[] choosing = nextTarget;
    if (settings.doubleLearning()) {
      online.read(batch.nextStates(), targets.length);
      fill(online, nextOnline);
      choosing = nextOnline;
    }
    for (int j = 0; j < targets.length; j++) {
      double reward = batch.rewards()[j];
      targets[j] =
          QValues.target(
              reward,
              settings.discount(),
              choosing,
              nextTarget,
              batch.allowed(),
              j * actions,
              actions);
    }
  }

  private void fill(ValueNet net, float[] values) {
    for (int j = 0; j < targets.length; j++) {
      net.values(j, values, j * actions);
    }
  }

  /** The mean loss of the episode's gradient steps; 0 where there was none. */
  double loss() {
    return episodeSteps == 0 ? 0 : lossSum / episodeSteps;
  }

  long gradientSteps() {
    return gradientSteps;
  }

  /** Without amplitudes of noise: the policy acts by means. */
  float[] policyWeights() {
    return Amplitudes.none(online.net().spec(), online.net().weights());
  }

  @Override
  public void save(String name, Tensors out) {
    out.put(name + ".online", online.net().weights());
    out.put(name + ".moments", online.net().moments());
    out.put(name + ".target", target.net().weights());
    out.put(name + ".steps", online.net().steps(), gradientSteps);
    memory.save(name + ".memory", out);
  }

  @Override
  public void load(String name, Tensors in) {
    long[] steps = in.longs(name + ".steps");
    online.net().setWeights(in.floats(name + ".online"));
    online.net().setMoments(in.floats(name + ".moments"), steps[0]);
    target.net().setWeights(in.floats(name + ".target"));
    gradientSteps = steps[1];
    memory.load(name + ".memory", in);
  }
}
