package io.gapstone.jmh.nn;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.nn.vector.VectorBackend;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Forward, squared error, backward, clipped Adam: one step on a batch. */
@State(Scope.Thread)
@Fork(jvmArgsAppend = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TrainingStepBenchmark {

  /** A net and its batch. */
  @Param({"D 64", "C 128"})
  public String what;

  @Param({"vector", "plain"})
  public String kernels;

  private int rows;
  private Net net;
  private Tape tape;
  private float[] targets;

  @Setup
  public void build() {
    Draws draws = Draws.of(1, "training benchmark");
    rows = Integer.parseInt(what.substring(2));
    net =
        new VectorBackend(() -> Nets.kernels(kernels))
            .build(Nets.valueOf(what.substring(0, 1)).spec(), Adam.of(1e-4).clipped(10), draws);
    tape = net.tape(rows);
    targets = new float[tape.output().length];
    Nets.fill(tape.input(), draws);
    Nets.fill(targets, draws);
  }

  @Benchmark
  public float[] step() {
    net.forward(tape, rows);
    float[] output = tape.output();
    float[] gradient = tape.outputGradient();
    for (int k = 0; k < output.length; k++) {
      gradient[k] = (output[k] - targets[k]) * (1f / rows);
    }
    net.backwardToWeights(tape, rows);
    net.step();
    return output;
  }
}
