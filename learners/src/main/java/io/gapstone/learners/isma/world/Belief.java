package io.gapstone.learners.isma.world;

import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.learners.nn.Activation;
import java.util.Arrays;

/**
 * A trained model in use: what a server believes about its world after what it saw and did, and
 * what it expects of plans, many at a time.
 *
 * <p>Nothing is allocated per call.
 */
public final class Belief {

  private final WorldSizes sizes;
  private final FrozenNet cell;
  private final FrozenNet encoder;
  private final FrozenNet prior;
  private final FrozenNet rewarder;
  private final Kernels kernels = MachineKernels.create();

  /** Hidden and cell state of the memory, or without one the previous state and action. */
  private final float[] core;

  private final float[] memory;
  private final float[] latent;
  private final float[] encoderInput;
  private final float[] encoderOutput;
  private final float[] cellInput;

  /** Per plan: the same, and room for the networks' inputs and outputs. */
  private final float[] cores;

  private final float[] latents;
  private final float[] cellInputs;
  private final float[] cellOutputs;
  private final float[] priors;
  private final float[] rewarderInputs;
  private boolean started;

  /**
   * @param plans how many plans are followed at a time, at most
   */
  public Belief(WorldSizes sizes, WorldWeights weights, int plans) {
    this.sizes = sizes;
    this.cell = sizes.hasMemory() ? FrozenNet.of(sizes.cell(), weights.cell()) : null;
    this.encoder = FrozenNet.of(sizes.encoder(), weights.encoder());
    this.prior = FrozenNet.of(sizes.prior(), weights.prior());
    this.rewarder = FrozenNet.of(sizes.rewarder(), weights.rewarder());
    int cellInputCount = sizes.latent() + sizes.action() + 2 * sizes.memory();
    this.core = new float[sizes.core()];
    this.memory = new float[2 * sizes.memory()];
    this.latent = new float[sizes.latent()];
    this.encoderInput = new float[sizes.core() + sizes.observation()];
    this.encoderOutput = new float[2 * sizes.latent()];
    this.cellInput = new float[cellInputCount];
    this.cores = new float[plans * sizes.core()];
    this.latents = new float[plans * sizes.latent()];
    this.cellInputs = new float[plans * cellInputCount];
    this.cellOutputs = new float[plans * 2 * sizes.memory()];
    this.priors = new float[plans * 2 * sizes.latent()];
    this.rewarderInputs = new float[plans * sizes.rewardInputs()];
  }

  /** Forgets everything. */
  public void forget() {
    Arrays.fill(core, 0);
    Arrays.fill(memory, 0);
    started = false;
  }

  /** Takes in what is seen now. */
  public void see(float[] observation) {
    started = true;
    System.arraycopy(core, 0, encoderInput, 0, core.length);
    System.arraycopy(observation, 0, encoderInput, core.length, observation.length);
    encoder.run(encoderInput, encoderOutput);
    kernels.activate(Activation.TANH, encoderOutput, 0, latent.length);
    System.arraycopy(encoderOutput, 0, latent, 0, latent.length);
  }

  /** Takes in what is done now. */
  public void act(float[] action) {
    if (!started) {
      throw new IllegalStateException("nothing was seen yet");
    }
    if (!sizes.hasMemory()) {
      System.arraycopy(latent, 0, core, 0, latent.length);
      System.arraycopy(action, 0, core, latent.length, action.length);
      return;
    }
    System.arraycopy(latent, 0, cellInput, 0, latent.length);
    System.arraycopy(action, 0, cellInput, latent.length, action.length);
    System.arraycopy(memory, 0, cellInput, latent.length + action.length, memory.length);
    cell.run(cellInput, memory);
    System.arraycopy(memory, 0, core, 0, core.length);
  }

  /** Puts {@code plans} plans where things stand now. */
  public void imagine(int plans) {
    int tail = sizes.latent() + sizes.action();
    int width = tail + memory.length;
    for (int i = 0; i < plans; i++) {
      System.arraycopy(latent, 0, latents, i * latent.length, latent.length);
      System.arraycopy(core, 0, cores, i * core.length, core.length);
      System.arraycopy(memory, 0, cellInputs, i * width + tail, memory.length);
    }
  }

  /**
   * One step of all plans.
   *
   * @param actions of each plan, in a row
   * @param noise standard normal numbers for the stochastic state, the same for all plans so that
   *     they are compared under the same luck; null to expect its mean
   * @param rewards gets what each plan earns in this step
   */
  public void step(int plans, float[] actions, float[] noise, float[] rewards) {
    if (sizes.rewardSeesAction()) {
      tellRewards(plans, actions, rewards);
    }
    move(plans, actions);
    prior.run(cores, plans, priors);
    int width = latent.length;
    for (int i = 0; i < plans; i++) {
      int at = i * 2 * width;
      kernels.activate(Activation.TANH, priors, at, width);
      System.arraycopy(priors, at, latents, i * width, width);
    }
    if (noise != null && sizes.stochastic()) {
      scatter(plans, noise);
    }
    if (!sizes.rewardSeesAction()) {
      tellRewards(plans, actions, rewards);
    }
  }

  private void scatter(int plans, float[] noise) {
    int width = latent.length;
    for (int i = 0; i < plans; i++) {
      int at = i * 2 * width + width;
      kernels.activate(Activation.SIGMOID, priors, at, width);
      for (int k = 0; k < width; k++) {
        float deviation = Gaussians.LEAST + (1 - Gaussians.LEAST) * priors[at + k];
        latents[i * width + k] += deviation * noise[k];
      }
    }
  }

  private void move(int plans, float[] actions) {
    int action = sizes.action();
    int width = latent.length;
    if (!sizes.hasMemory()) {
      for (int i = 0; i < plans; i++) {
        System.arraycopy(latents, i * width, cores, i * core.length, width);
        System.arraycopy(actions, i * action, cores, i * core.length + width, action);
      }
      return;
    }
    int inputs = width + action + memory.length;
    for (int i = 0; i < plans; i++) {
      System.arraycopy(latents, i * width, cellInputs, i * inputs, width);
      System.arraycopy(actions, i * action, cellInputs, i * inputs + width, action);
    }
    cell.run(cellInputs, plans, cellOutputs);
    for (int i = 0; i < plans; i++) {
      int from = i * memory.length;
      System.arraycopy(cellOutputs, from, cores, i * core.length, core.length);
      System.arraycopy(cellOutputs, from, cellInputs, i * inputs + width + action, memory.length);
    }
  }

  private void tellRewards(int plans, float[] actions, float[] rewards) {
    int inputs = sizes.rewardInputs();
    int h = sizes.memory();
    for (int i = 0; i < plans; i++) {
      System.arraycopy(cores, i * core.length, rewarderInputs, i * inputs, h);
      System.arraycopy(latents, i * latent.length, rewarderInputs, i * inputs + h, latent.length);
      if (sizes.rewardSeesAction()) {
        int action = sizes.action();
        System.arraycopy(
            actions, i * action, rewarderInputs, i * inputs + h + latent.length, action);
      }
    }
    rewarder.run(rewarderInputs, plans, rewards);
  }

  /** What is told from, after a step of a plan: deterministic and stochastic state. */
  void state(int plan, float[] to) {
    System.arraycopy(cores, plan * core.length, to, 0, sizes.memory());
    System.arraycopy(latents, plan * latent.length, to, sizes.memory(), latent.length);
  }
}
