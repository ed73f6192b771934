package io.gapstone.bench.campaign;

import io.gapstone.bench.Processor;
import io.gapstone.bench.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a campaign ran on, for whoever wants to know how far its times may be believed. */
final class Provenance {

  private Provenance() {}

  static Map<String, String> facts(String command, Engine engine) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("command", command);
    facts.put("engine", engine.name());
    facts.put("workers", engine.workers());
    facts.put("version", Version.current());
    facts.put("begun", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put(
        "java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("architecture", System.getProperty("os.arch"));
    facts.put("processor", Processor.name());
    facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("threads", "one per worker; OMP_NUM_THREADS=1");
    facts.put("libraries", libraries());
    return facts;
  }

  /** The files of libraries that do the arithmetic, with their versions. */
  private static String libraries() {
    List<String> names = List.of("ortools", "ojalgo", "nd4j", "deeplearning4j", "sqlite");
    try (Stream<Path> files = Files.list(Version.home().resolve("lib"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> names.stream().anyMatch(file::startsWith))
          .sorted()
          .collect(Collectors.joining(" "));
    } catch (IOException e) {
      return "development";
    }
  }
}
