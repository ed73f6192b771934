package io.gapstone.bench.throughput;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backends;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gradient steps per second of a network: forward, squared error, backward to the weights, and a
 * step of the optimiser.
 *
 * @param steps by backend; the fastest of several bursts in turn, so that what else the machine
 *     does befalls all alike
 */
public record NetSpeed(NetSpec spec, int rows, Map<String, Double> steps) {

  private static final int BURSTS = 5;

  /**
   * Measures the backends.
   *
   * @param seconds of computing for each, half of them to warm up
   */
  public static NetSpeed of(
      NetSpec spec, Adam optimiser, int rows, List<String> backends, double seconds) {
    Map<String, Work> work = new LinkedHashMap<>();
    Map<String, Double> fastest = new LinkedHashMap<>();
    for (String backend : backends) {
      work.put(backend, new Work(Backends.byId(backend).build(spec, optimiser, draws()), rows));
      work.get(backend).burst(seconds / 2);
    }
    for (int burst = 0; burst < BURSTS; burst++) {
      work.forEach(
          (backend, w) -> fastest.merge(backend, w.burst(seconds / 2 / BURSTS), Math::max));
    }
    return new NetSpeed(spec, rows, fastest);
  }

  private static Draws draws() {
    return Draws.of(1, "throughput weights");
  }

  /** A network, a batch and its targets. */
  private static final class Work {
    private final Net net;
    private final int rows;
    private final Tape tape;
    private final float[] targets;

    Work(Net net, int rows) {
      this.net = net;
      this.rows = rows;
      this.tape = net.tape(rows);
      this.targets = new float[tape.output().length];
      Draws draws = Draws.of(1, "throughput batch");
      fill(tape.input(), draws);
      fill(targets, draws);
      net.drawNoise(draws);
    }

    private static void fill(float[] values, Draws draws) {
      for (int k = 0; k < values.length; k++) {
        values[k] = (float) draws.normal();
      }
    }

    double burst(double seconds) {
      double start = Cpu.seconds();
      double spent;
      int steps = 0;
      do {
        step();
        steps++;
        spent = Cpu.seconds() - start;
      } while (spent < seconds);
      return steps / spent;
    }

    private void step() {
      net.forward(tape, rows);
      float[] output = tape.output();
      float[] gradient = tape.outputGradient();
      for (int k = 0; k < output.length; k++) {
        gradient[k] = (output[k] - targets[k]) * (1f / rows);
      }
      net.backwardToWeights(tape, rows);
      net.step();
    }
  }
}
