package io.gapstone.bench.cli;

import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.zoo.Zoo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists policies. */
@Command(
    name = "list",
    description = "List the policies of a zoo, each with the command that trained it.",
    footer = {"", "Example:", "  gapstone zoo list --family dtasm"})
final class ZooListCommand implements Runnable {

  @Mixin private Output output;

  @Option(names = "--family", paramLabel = "FAMILY", description = "Only this family.")
  private String family;

  @Option(
      names = "--zoo",
      paramLabel = "DIR",
      description = "Another zoo than the one that comes with Gapstone.")
  private Path folder;

  @Override
  public void run() {
    Zoo zoo = folder == null ? Zoo.shipped() : Zoo.at(folder);
    List<Map<String, Object>> rows = new ArrayList<>();
    TextTable table =
        new TextTable(
            "family", "algorithm", "profile", "users", "servers", "seed", "tuning", "weights");
    for (Path place : zoo.folders()) {
      PolicyDescription policy = PolicyFiles.describe(place);
      if (family == null || family.equals(policy.family())) {
        rows.add(row(place, policy));
        table.row(
            policy.family(),
            policy.algorithm(),
            place.getFileName().toString(),
            Integer.toString(policy.sizes().users()),
            Integer.toString(policy.sizes().servers()),
            Long.toString(policy.seed()),
            String.format("%.6g", policy.result().tuningObjective()),
            policy.weightsSha256().substring(0, 12));
      }
    }
    if (output.json) {
      Json.print(output.out(), Map.of("policies", rows));
    } else {
      table.print(output.out());
    }
  }

  private static Map<String, Object> row(Path place, PolicyDescription policy) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("family", policy.family());
    row.put("algorithm", policy.algorithm());
    row.put("profile", place.getFileName().toString());
    row.put("users", policy.sizes().users());
    row.put("servers", policy.sizes().servers());
    row.put("slots", policy.sizes().slots());
    row.put("seed", policy.seed());
    row.put("episodes", policy.episodes());
    row.put("bestEpisode", policy.result().bestEpisode());
    row.put("tuningObjective", policy.result().tuningObjective());
    row.put("weightsSha256", policy.weightsSha256());
    row.put("command", policy.command());
    return row;
  }
}
