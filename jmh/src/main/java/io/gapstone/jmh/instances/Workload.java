package io.gapstone.jmh.instances;

import io.gapstone.core.Instance;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One instance of a family, in memory and in a file. */
@State(Scope.Benchmark)
public class Workload {

  @Param({"smra", "dtasm", "delay-energy", "lyapunov", "isma"})
  String family;

  @Param("paper")
  String profile;

  private Path folder;
  private Path file;
  private InstanceFile<?, ?> instance;
  private long bytes;
  private long seed;

  @Setup(Level.Trial)
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("gapstone-jmh");
    InstanceFiles.Written written = generate(Catalogue.of(family));
    file = folder.resolve(written.name() + ".json.gz");
    instance = InstanceFiles.read(file);
    bytes = written.bytes();
  }

  @TearDown(Level.Trial)
  public void remove() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path path : files.toList()) {
        Files.delete(path);
      }
    }
    Files.delete(folder);
  }

  /** Reads the file: unpacked, hashed, parsed, checked. */
  InstanceFile<?, ?> read(Bytes counter) {
    counter.json += bytes;
    return InstanceFiles.read(file);
  }

  /** Formats, hashes and packs the instance and writes it to a file. */
  InstanceFiles.Written write(Bytes counter) {
    return write(instance, counter);
  }

  private <I extends Instance> InstanceFiles.Written write(
      InstanceFile<I, ?> instance, Bytes counter) {
    counter.json += bytes;
    return InstanceFiles.write(folder, instance.files(), instance.instance());
  }

  /** Draws an instance of the next seed and writes it to a file, which replaces nothing. */
  InstanceFiles.Written generate(Bytes counter) throws IOException {
    InstanceFiles.Written written = generate(Catalogue.of(family));
    counter.json += written.bytes();
    Files.delete(folder.resolve(written.name() + ".json.gz"));
    return written;
  }

  private <I extends Instance> InstanceFiles.Written generate(FamilyFiles<I, ?> files) {
    return InstanceFiles.write(
        folder, files, files.generator().generate(profile, ++seed, Map.of()));
  }
}
