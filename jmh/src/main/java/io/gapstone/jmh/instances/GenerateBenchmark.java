package io.gapstone.jmh.instances;

import io.gapstone.instances.InstanceFiles;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;

/** Drawing an instance and writing its file. */
@BenchmarkMode(Mode.Throughput)
public class GenerateBenchmark {

  @Benchmark
  public InstanceFiles.Written generate(Workload workload, Bytes counter) throws IOException {
    return workload.generate(counter);
  }
}
