package io.gapstone.jmh.nn;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.frozen.Precision;
import io.gapstone.learners.nn.InitialWeights;
import io.gapstone.learners.nn.NetSpec;
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

/** One row through a frozen network; 64 rows in turn, so that no zero can be learned by heart. */
@State(Scope.Thread)
@Fork(jvmArgsAppend = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED")
@BenchmarkMode({Mode.SampleTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FrozenBenchmark {

  private static final int ROWS = 64;

  @Param public Nets net;

  @Param({"vector", "plain"})
  public String kernels;

  @Param public Precision precision;

  private final float[][] inputs = new float[ROWS][];
  private FrozenNet frozen;
  private float[] output;
  private int next;

  @Setup
  public void build() {
    NetSpec spec = net.spec();
    float[] weights = InitialWeights.of(spec, Draws.of(1, "frozen benchmark"));
    frozen = FrozenNet.of(spec, weights, precision, Nets.kernels(kernels));
    output = new float[spec.outputs()];
    for (int r = 0; r < ROWS; r++) {
      inputs[r] = new float[spec.inputs()];
      Nets.fill(inputs[r], Draws.of(r, "frozen benchmark rows"));
    }
  }

  @Benchmark
  public float[] run() {
    next = (next + 1) % ROWS;
    frozen.run(inputs[next], output);
    return output;
  }
}
