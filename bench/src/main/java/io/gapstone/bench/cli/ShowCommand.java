package io.gapstone.bench.cli;

import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.InstanceSummary;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what an instance is. */
@Command(
    name = "show",
    description = "Show what an instance is: sizes, how loaded it is, seed, generator, hash.",
    footer = {
      "",
      "Example:",
      "  gapstone show my-library/dtasm-small-u20-e4-t6-s1-0123456789ab.json.gz"
    })
final class ShowCommand implements Runnable {

  @Mixin private Output output;

  @Parameters(paramLabel = "INSTANCE", description = "An instance file.")
  private Path file;

  @Override
  public void run() {
    InstanceSummary instance = InstanceSummary.of(InstanceFiles.read(file));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", instance.name());
    facts.put("family", instance.family());
    facts.put("profile", instance.origin().profile());
    facts.put("seed", instance.origin().seed());
    facts.put("generatorVersion", instance.origin().generatorVersion());
    facts.put("users", instance.users());
    facts.put("servers", instance.servers());
    facts.put("slots", instance.slots());
    facts.put("sha256", instance.sha256());
    if (output.json) {
      facts.put("loadRatios", instance.loadRatios());
      facts.put("parameters", instance.origin().parameters());
      Json.print(output.out(), facts);
      return;
    }
    facts.forEach((name, value) -> output.out().printf("%-18s %s%n", name, value));
    instance
        .loadRatios()
        .forEach((name, value) -> output.out().printf("%-18s %.4g%n", name, value));
  }
}
