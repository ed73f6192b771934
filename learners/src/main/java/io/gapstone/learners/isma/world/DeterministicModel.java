package io.gapstone.learners.isma.world;

import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;
import java.util.Arrays;

/**
 * The deterministic state transition model while it learns: h = f(h, s, A) of the step before, by
 * an LSTM cell. In the model without a deterministic state, s and A of the step before take h's
 * place.
 */
final class DeterministicModel {

  private final WorldSizes sizes;
  private final int batch;
  private final Net cell;
  private final Tape[] tapes;
  private final float[] byMemory;

  /**
   * @param cell null without a deterministic state
   */
  DeterministicModel(WorldSizes sizes, int batch, int steps, Net cell) {
    this.sizes = sizes;
    this.batch = batch;
    this.cell = cell;
    this.tapes = new Tape[sizes.hasMemory() ? steps : 0];
    for (int t = 0; t < tapes.length; t++) {
      tapes[t] = cell.tape(batch);
    }
    this.byMemory = new float[batch * sizes.memory()];
  }

  /** Fills in the core of step t; all zero where nothing was before. */
  void forward(int t, States states, float[] actions) {
    int latent = sizes.latent();
    int action = sizes.action();
    int core = sizes.core();
    int to = t * batch;
    if (t == 0) {
      Arrays.fill(states.cores, 0, batch * core, 0);
      return;
    }
    int from = to - batch;
    if (!sizes.hasMemory()) {
      for (int b = 0; b < batch; b++) {
        int at = (to + b) * core;
        System.arraycopy(states.latents, (from + b) * latent, states.cores, at, latent);
        System.arraycopy(actions, (from + b) * action, states.cores, at + latent, action);
      }
      return;
    }
    float[] input = tapes[t].input();
    int inputs = cell.spec().inputs();
    Rows.put(states.latents, from, latent, batch, input, inputs, 0);
    Rows.put(actions, from, action, batch, input, inputs, latent);
    for (int b = 0; b < batch; b++) {
      int at = b * inputs + latent + action;
      if (t == 1) {
        Arrays.fill(input, at, at + 2 * core, 0);
      } else {
        System.arraycopy(tapes[t - 1].output(), b * 2 * core, input, at, 2 * core);
      }
    }
    cell.forward(tapes[t], batch);
    for (int b = 0; b < batch; b++) {
      System.arraycopy(tapes[t].output(), b * 2 * core, states.cores, (to + b) * core, core);
    }
  }

  /** Before slopes come back from the last step. */
  void beginBackward() {
    Arrays.fill(byMemory, 0);
  }

  /** Passes slopes by the core of step t, not the first, to the states of the step before. */
  void backward(int t, States states) {
    int latent = sizes.latent();
    int core = sizes.core();
    int before = (t - 1) * batch;
    if (!sizes.hasMemory()) {
      for (int b = 0; b < batch; b++) {
        int at = (t * batch + b) * core;
        Rows.add(states.byCore, at, states.byLatent, (before + b) * latent, latent);
      }
      return;
    }
    Tape tape = tapes[t];
    float[] slopes = tape.outputGradient();
    for (int b = 0; b < batch; b++) {
      System.arraycopy(states.byCore, (t * batch + b) * core, slopes, b * 2 * core, core);
      System.arraycopy(byMemory, b * core, slopes, b * 2 * core + core, core);
    }
    cell.backward(tape, batch);
    float[] back = tape.inputGradient();
    for (int b = 0; b < batch; b++) {
      int at = b * cell.spec().inputs();
      int h = at + latent + sizes.action();
      Rows.add(back, at, states.byLatent, (before + b) * latent, latent);
      Rows.add(back, h, states.byCore, (before + b) * core, core);
      System.arraycopy(back, h + core, byMemory, b * core, core);
    }
  }
}
