package io.gapstone.jmh.decision;

import io.gapstone.bench.latency.Decisions;
import io.gapstone.core.Decision;
import io.gapstone.learners.kernels.MachineKernels;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a slot to its decision: encoding, masking, network, decoding, selection. With {@code -prof
 * gc}, a learned solver allocates what its decision takes and nothing else.
 */
@State(Scope.Thread)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
      "-Dgapstone.kernels=vector"
    })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

  /** By itself {@link io.gapstone.jmh.Main} puts in all there are. */
  @Param("lyapunov/small/actor-critic")
  public String task;

  private Ring<?, ?> ring;

  @Setup
  public void build() {
    // Minutes of warm-up would do, too: the compiler wants to have seen loops on the Vector API.
    MachineKernels.warmUp();
    ring = Ring.of(Decisions.of(Tasks.of(task)));
  }

  @Benchmark
  public Decision decide() {
    return ring.next();
  }
}
