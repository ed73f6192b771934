package io.gapstone.jmh.instances;

import io.gapstone.instances.InstanceFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;

/** Writing an instance file: canonical JSON, hash and packing. */
@BenchmarkMode(Mode.Throughput)
public class WriteBenchmark {

  @Benchmark
  public InstanceFiles.Written write(Workload workload, Bytes counter) {
    return workload.write(counter);
  }
}
