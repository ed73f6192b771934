package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import java.util.Arrays;

/** A network that values the actions of states, and learns what they are worth. */
final class ValueNet {

  private final int rows;
  private final int rowSize;
  private final Head head;
  private final Net net;
  private final Tape tape;
  private final float[] all;

  /** Which action of each sample {@link #learn} is about. */
  private int[] chosen;

  ValueNet(D3qnSettings settings, StateEncoder encoder, int actions, Backend backend, Draws draws) {
    this.rows = encoder.rows();
    this.rowSize = encoder.rowSize();
    this.head = new Head(settings, actions);
    Adam adam = Adam.of(settings.learningRate());
    NetSpec spec = Head.spec(settings, rowSize, actions, settings.noisy());
    this.net =
        backend.build(
            spec, settings.clipNorm() == 0 ? adam : adam.clipped(settings.clipNorm()), draws);
    if (settings.noisy()) {
      net.setWeights(Amplitudes.all(spec, net.weights(), (float) settings.noise()));
    }
    this.tape = net.tape(settings.batch() * rows);
    this.all = new float[actions];
  }

  Net net() {
    return net;
  }

  int actions() {
    return all.length;
  }

  /** Reads {@code count} states; then {@link #values} tells their actions' values. */
  void read(float[] states, int count) {
    System.arraycopy(states, 0, tape.input(), 0, count * rows * rowSize);
    net.forward(tape, count * rows);
  }

  /** The values of one of the states last read, to {@code at} on. */
  void values(int sample, float[] values, int at) {
    head.values(tape.output(), sample, values, at);
  }

  /** Values one action of each state; {@link #learn} may follow. */
  void value(float[] states, int[] chosen, float[] values) {
    this.chosen = chosen;
    if (head.rowsAlone()) {
      for (int j = 0; j < chosen.length; j++) {
        int row = (j * rows + chosen[j]) * rowSize;
        System.arraycopy(states, row, tape.input(), j * rowSize, rowSize);
      }
      net.forward(tape, chosen.length);
      System.arraycopy(tape.output(), 0, values, 0, chosen.length);
      return;
    }
    read(states, chosen.length);
    for (int j = 0; j < chosen.length; j++) {
      values(j, all, 0);
      values[j] = all[chosen[j]];
    }
  }

  /** One gradient step, from the loss's derivative by each of the values last given. */
  void learn(float[] slopes) {
    float[] gradient = tape.outputGradient();
    int count = head.rowsAlone() ? slopes.length : slopes.length * rows;
    if (head.rowsAlone()) {
      System.arraycopy(slopes, 0, gradient, 0, count);
    } else {
      Arrays.fill(gradient, 0, count * net.spec().outputs(), 0);
      for (int j = 0; j < slopes.length; j++) {
        head.gradient(slopes[j], j, chosen[j], gradient);
      }
    }
    net.backward(tape, count);
    net.step(); // DELAY-ENERGY (24), by Adam
  }
}
