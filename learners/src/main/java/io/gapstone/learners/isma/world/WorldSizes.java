package io.gapstone.learners.isma.world;

import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;

/**
 * The five networks of the latent space model (Table I of the paper).
 *
 * <p>The core is what both Gaussians of a step are told from: the memory's hidden state h, or where
 * there is no memory the previous stochastic state and action. The state is what is read from: h
 * and the stochastic state s together, or s alone.
 *
 * @param observation length of o
 * @param action length of A
 * @param memory length of h; 0 for the model without a deterministic state
 * @param latent length of s
 * @param hidden width of the first hidden layers
 * @param stochastic whether s is drawn; otherwise it is its mean
 * @param rewardSeesAction whether the reward is told from the state and the action, p(r | s, A), as
 *     in section II-C of the paper; otherwise from the state that the action led to, p(r | h, s),
 *     as in section III-A
 */
public record WorldSizes(
    int observation,
    int action,
    int memory,
    int latent,
    int hidden,
    boolean stochastic,
    boolean rewardSeesAction) {

  public boolean hasMemory() {
    return memory > 0;
  }

  int core() {
    return hasMemory() ? memory : latent + action;
  }

  int state() {
    return memory + latent;
  }

  int rewardInputs() {
    return state() + (rewardSeesAction ? action : 0);
  }

  /** h from s, A and the previous h; only where there is a memory. */
  NetSpec cell() {
    return NetSpec.of(new Layer.LstmCell(latent + action, memory));
  }

  /** Encoder: core and observation to mean and deviation, with no layer between. */
  NetSpec encoder() {
    return NetSpec.dense(Activation.TANH, Activation.LINEAR, core() + observation, 2 * latent);
  }

  /** Stochastic transition model: core to mean and deviation. */
  NetSpec prior() {
    return NetSpec.dense(Activation.TANH, Activation.LINEAR, core(), hidden, 2 * latent);
  }

  NetSpec observer() {
    int half = Math.max(1, hidden / 2);
    return NetSpec.dense(Activation.TANH, Activation.SIGMOID, state(), hidden, half, observation);
  }

  /** The table's last layer, relu with 60 outputs, cannot give a reward: here it is one number. */
  NetSpec rewarder() {
    return NetSpec.dense(Activation.RELU, Activation.LINEAR, rewardInputs(), hidden, latent, 1);
  }
}
