package io.gapstone.learners.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;

/** Trains the same network in two backends side by side. */
public final class Agreement {

  private static final int ROWS = 16;

  private Agreement() {}

  /** The greatest distance of two weights in the end, and what the steps were. */
  public record Distance(double weights, double targets) {}

  /**
   * Steps on random batches with squared errors: fresh noise in each, two passes of which one has
   * its tape overtaken by another, clipping, and a target that follows slowly.
   */
  public static Distance after(Backend one, Backend other, NetSpec spec, Adam adam, int steps) {
    Side a = new Side(one, spec, adam);
    Side b = new Side(other, spec, adam);
    for (int step = 0; step < steps; step++) {
      a.step(step);
      b.step(step);
    }
    return new Distance(
        distance(a.net.weights(), b.net.weights()),
        distance(a.target.weights(), b.target.weights()));
  }

  /** The outputs and input gradients of one pass before any step agree to 1e-5. */
  public static void onePass(Backend one, Backend other, NetSpec spec) {
    Side a = new Side(one, spec, Adam.of(1e-3));
    Side b = new Side(other, spec, Adam.of(1e-3));
    a.pass(a.tape, 0);
    b.pass(b.tape, 0);
    a.net.backwardToInput(a.tape, ROWS);
    b.net.backwardToInput(b.tape, ROWS);
    assertThat(distance(a.tape.output(), b.tape.output())).isCloseTo(0, within(1e-5));
    assertThat(distance(a.tape.inputGradient(), b.tape.inputGradient())).isCloseTo(0, within(1e-5));
  }

  public static double distance(float[] a, float[] b) {
    assertThat(a).hasSameSizeAs(b);
    double most = 0;
    for (int k = 0; k < a.length; k++) {
      double apart = Math.abs((double) a[k] - b[k]);
      most = apart <= most ? most : apart;
    }
    return most;
  }

  private static final class Side {
    final Net net;
    final Net target;
    final Tape tape;
    final Tape between;

    Side(Backend backend, NetSpec spec, Adam adam) {
      net = backend.build(spec, adam, Draws.of(1, "agreement"));
      target = backend.build(spec, adam, Draws.of(2, "agreement target"));
      tape = net.tape(ROWS);
      between = net.tape(ROWS);
    }

    void step(int step) {
      net.drawNoise(Draws.of(step, "agreement noise"));
      pass(tape, step);
      pass(between, -1 - step);
      net.backward(tape, ROWS);
      net.backwardToWeights(between, ROWS);
      net.step();
      target.softUpdate(net, 0.05);
    }

    void pass(Tape on, int batch) {
      Draws draws = Draws.of(batch, "agreement batch");
      float[] x = TestNets.numbers(on.input().length, draws);
      System.arraycopy(x, 0, on.input(), 0, x.length);
      float[] wanted = TestNets.numbers(on.output().length, draws);
      net.forward(on, ROWS);
      for (int k = 0; k < wanted.length; k++) {
        on.outputGradient()[k] = (on.output()[k] - wanted[k]) / ROWS;
      }
    }
  }
}
