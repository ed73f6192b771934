package io.gapstone.learners.isma.world;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;
import java.util.Arrays;

/**
 * The two models of the stochastic state while they learn: the encoder q(s | h, o), from which it
 * is drawn, and the transition model p(s | h), which has to foretell it. Their divergence is a part
 * of the loss.
 */
final class StochasticModel {

  private final WorldSizes sizes;
  private final double freeNats;
  private final int batch;
  private final int steps;
  private final Kernels kernels = MachineKernels.create();
  private final Net encoder;
  private final Net prior;
  private final Tape[] encoderTapes;
  private final Tape priorTape;
  private final float[] noise;

  /** Slopes of the divergence by the encoder's means and deviations, of all steps. */
  private final float[] byEncoder;

  /**
   * @param freeNats divergence per step that costs nothing
   */
  StochasticModel(WorldSizes sizes, double freeNats, int batch, int steps, Net encoder, Net prior) {
    this.sizes = sizes;
    this.freeNats = freeNats;
    this.batch = batch;
    this.steps = steps;
    this.encoder = encoder;
    this.prior = prior;
    this.encoderTapes = new Tape[steps];
    for (int t = 0; t < steps; t++) {
      encoderTapes[t] = encoder.tape(batch);
    }
    this.priorTape = prior.tape(batch * steps);
    this.noise = new float[batch * steps * sizes.latent()];
    this.byEncoder = new float[2 * noise.length];
  }

  /** Draws the luck of all steps. */
  void draw(Draws draws) {
    if (sizes.stochastic()) {
      for (int k = 0; k < noise.length; k++) {
        noise[k] = (float) draws.normal();
      }
    }
  }

  /** Fills in s of step t, from its core and what is seen. */
  void encode(int t, States states, float[] observations) {
    int latent = sizes.latent();
    int inputs = encoder.spec().inputs();
    Tape tape = encoderTapes[t];
    int from = t * batch;
    Rows.put(states.cores, from, sizes.core(), batch, tape.input(), inputs, 0);
    Rows.put(observations, from, sizes.observation(), batch, tape.input(), inputs, sizes.core());
    encoder.forward(tape, batch);
    float[] found = tape.output();
    Gaussians.activate(kernels, found, batch, latent);
    for (int b = 0; b < batch; b++) {
      int at = (from + b) * latent;
      for (int k = 0; k < latent; k++) {
        float mean = found[b * 2 * latent + k];
        float deviation = found[b * 2 * latent + latent + k];
        states.latents[at + k] = mean + deviation * noise[at + k];
      }
    }
  }

  /** What the transition model expects, all steps at once. */
  void predict(States states) {
    int rows = batch * steps;
    Rows.put(states.cores, 0, sizes.core(), rows, priorTape.input(), prior.spec().inputs(), 0);
    prior.forward(priorTape, rows);
    Gaussians.activate(kernels, priorTape.output(), rows, sizes.latent());
  }

  /**
   * Writes the slopes of the divergence; returns its mean over all rows.
   *
   * @param share of a row in the loss
   */
  double divergences(float share) {
    int latent = sizes.latent();
    int width = 2 * latent;
    float[] p = priorTape.output();
    float[] byPrior = priorTape.outputGradient();
    Arrays.fill(byPrior, 0, p.length, 0);
    Arrays.fill(byEncoder, 0);
    double sum = 0;
    for (int t = 0; t < steps; t++) {
      float[] q = encoderTapes[t].output();
      for (int b = 0; b < batch; b++) {
        int row = t * batch + b;
        System.arraycopy(q, b * width, byEncoder, row * width, width);
        if (sizes.stochastic()) {
          double nats = Gaussians.divergence(byEncoder, p, row * width, latent);
          sum += nats;
          boolean free = nats < freeNats;
          Gaussians.divergenceSlopes(
              byEncoder, p, row * width, latent, free ? 0 : share, byEncoder, byPrior);
        } else {
          sum += meansApart(row * width, share, p, byPrior);
        }
      }
    }
    return sum / (batch * steps);
  }

  /** Without noise the transition model learns the encoder's means, as if both had variance 1. */
  private double meansApart(int at, float share, float[] p, float[] byPrior) {
    double sum = 0;
    for (int k = at; k < at + sizes.latent(); k++) {
      float difference = byEncoder[k] - p[k];
      sum += 0.5 * difference * difference;
      byEncoder[k] = share * difference;
      byPrior[k] = -byEncoder[k];
      byEncoder[k + sizes.latent()] = 0;
    }
    return sum;
  }

  /** Adds the slopes of the transition model by the cores of all steps. */
  void backThroughPrior(States states) {
    int rows = batch * steps;
    int latent = sizes.latent();
    for (int r = 0; r < rows; r++) {
      Gaussians.slopes(priorTape.output(), priorTape.outputGradient(), r * 2 * latent, latent);
    }
    prior.backward(priorTape, rows);
    Rows.add(priorTape.inputGradient(), 0, states.byCore, 0, rows * sizes.core());
  }

  /** Passes slopes by s of step t on to its core. */
  void backThroughEncoder(int t, States states) {
    int latent = sizes.latent();
    int core = sizes.core();
    Tape tape = encoderTapes[t];
    float[] slopes = tape.outputGradient();
    for (int b = 0; b < batch; b++) {
      int row = t * batch + b;
      int at = b * 2 * latent;
      for (int k = 0; k < latent; k++) {
        float byLatent = states.byLatent[row * latent + k];
        slopes[at + k] = byEncoder[row * 2 * latent + k] + byLatent;
        slopes[at + latent + k] =
            byEncoder[row * 2 * latent + latent + k] + byLatent * noise[row * latent + k];
      }
      Gaussians.slopes(tape.output(), slopes, at, latent);
    }
    encoder.backward(tape, batch);
    for (int b = 0; b < batch; b++) {
      int at = b * encoder.spec().inputs();
      Rows.add(tape.inputGradient(), at, states.byCore, (t * batch + b) * core, core);
    }
  }
}
