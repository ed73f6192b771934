package io.gapstone.jmh.instances;

import io.gapstone.instances.InstanceFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;

/** Reading an instance file: unpacking, hash, parsing and checks. */
@BenchmarkMode(Mode.Throughput)
public class ReadBenchmark {

  @Benchmark
  public InstanceFile<?, ?> read(Workload workload, Bytes counter) {
    return workload.read(counter);
  }
}
