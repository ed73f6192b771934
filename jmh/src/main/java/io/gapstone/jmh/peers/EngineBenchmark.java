package io.gapstone.jmh.peers;

import io.gapstone.core.random.Draws;
import io.gapstone.jmh.nn.Nets;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.learners.nn.InitialWeights;
import io.gapstone.learners.nn.NetSpec;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One row through the same network in each engine; 64 rows in turn. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {

  private static final int ROWS = 64;

  @Param public Nets net;

  @Param public Engine engine;

  private final float[][] inputs = new float[ROWS][];
  private Peer peer;
  private float[] output;
  private int next;

  @Setup
  public void build() {
    MachineKernels.warmUp();
    NetSpec spec = net.spec();
    peer = engine.net(spec, InitialWeights.of(spec, Draws.of(1, "engine benchmark")));
    output = new float[spec.outputs()];
    for (int r = 0; r < ROWS; r++) {
      inputs[r] = new float[spec.inputs()];
      Nets.fill(inputs[r], Draws.of(r, "engine benchmark rows"));
    }
  }

  @TearDown
  public void close() {
    peer.close();
  }

  @Benchmark
  public float[] run() {
    next = (next + 1) % ROWS;
    peer.run(inputs[next], output);
    return output;
  }
}
