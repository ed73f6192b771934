package io.gapstone.bench.cli;

import io.gapstone.bench.Version;
import io.gapstone.solvers.ortools.NativeLibraries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what this machine has. */
@Command(
    name = "doctor",
    description = "Show what this machine has: Java, system, cores, memory, native libraries.",
    footer = {"", "Example:", "  gapstone doctor --json"})
final class DoctorCommand implements Runnable {

  @Mixin private Output output;

  @Override
  public void run() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("gapstone", Version.current());
    facts.put("java", System.getProperty("java.version"));
    facts.put("vendor", System.getProperty("java.vendor"));
    facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("cpu", System.getProperty("os.arch"));
    facts.put("cores", Runtime.getRuntime().availableProcessors());
    facts.put("memoryMegabytes", Runtime.getRuntime().maxMemory() >> 20);
    Optional<String> problem = NativeLibraries.ortoolsProblem();
    if (output.json) {
      Map<String, Object> ortools = new LinkedHashMap<>();
      ortools.put("name", "OR-Tools");
      ortools.put("loads", problem.isEmpty());
      ortools.put("problem", problem);
      facts.put("natives", List.of(ortools));
      Json.print(output.out(), facts);
      return;
    }
    facts.put("OR-Tools", problem.orElse("loads"));
    facts.forEach((name, value) -> output.out().printf("%-16s %s%n", name, value));
  }
}
