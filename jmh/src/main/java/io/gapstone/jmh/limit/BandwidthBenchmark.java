package io.gapstone.jmh.limit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How fast one core reads each level of this machine's memory. An operation is a mebibyte. */
@State(Scope.Thread)
@Fork(jvmArgsAppend = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class BandwidthBenchmark {

  private static final int MEBIBYTES = 256;

  @Param({"L1", "L2", "L3", "memory"})
  public String level;

  private Reader reader;
  private float[] values;

  @Setup
  public void build() {
    List<CacheLevel> levels = CacheLevel.all();
    CacheLevel wanted =
        levels.stream()
            .filter(l -> l.name().equals(level))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("this machine has no " + level));
    reader = Reader.best();
    values = new float[wanted.sample()];
    Arrays.fill(values, 1);
  }

  @Benchmark
  @OperationsPerInvocation(MEBIBYTES)
  public float read() {
    float sum = 0;
    for (long bytes = 0;
        bytes < (long) MEBIBYTES << 20;
        bytes += (long) values.length * Float.BYTES) {
      sum += reader.sum(values);
    }
    return sum;
  }
}
