package io.gapstone.bench.cli;

import io.gapstone.core.Families;
import io.gapstone.core.Problem;
import io.gapstone.core.Scope;
import io.gapstone.instances.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the problem families. */
@Command(
    name = "families",
    description = "List the problem families, their papers and their instance profiles.",
    footer = {"", "Example:", "  gapstone families --json"})
final class FamiliesCommand implements Runnable {

  @Mixin private Output output;

  @Override
  public void run() {
    if (output.json) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (Problem<?, ?, ?, ?> problem : Families.all()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", problem.family());
        row.put("name", problem.title());
        row.put("paper", problem.paper());
        row.put("profiles", profiles(problem));
        row.put("scopes", Arrays.stream(Scope.values()).map(Scope::id).toList());
        row.put("objective", problem.objectiveMeaning());
        rows.add(row);
      }
      Json.print(output.out(), Map.of("families", rows));
      return;
    }
    for (Problem<?, ?, ?, ?> problem : Families.all()) {
      output.out().println(problem.family() + ": " + problem.title());
      output.out().println("  paper      " + problem.paper());
      output.out().println("  minimises  " + problem.objectiveMeaning());
      output.out().println("  profiles   " + String.join(", ", profiles(problem)));
    }
  }

  private static List<String> profiles(Problem<?, ?, ?, ?> problem) {
    return List.copyOf(Catalogue.of(problem.family()).generator().profiles().keySet());
  }
}
