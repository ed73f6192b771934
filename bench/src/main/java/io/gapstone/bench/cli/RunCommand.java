package io.gapstone.bench.cli;

import io.gapstone.bench.run.Row;
import io.gapstone.bench.run.Suite;
import io.gapstone.bench.run.SuiteRun;
import io.gapstone.core.Families;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job. */
@Command(
    name = "run",
    description = {
      "Run every solver on the built-in suite and print the table.",
      "The suite has small and paper instances of all families."
    },
    footer = {
      "",
      "Example:",
      "  gapstone run --json",
      "",
      "'behind best' is measured against the best solver in the table, not against a proven",
      "bound: it says how the rules compare, not how good they are."
    })
final class RunCommand implements Callable<Integer> {

  @Mixin private Output output;

  @Override
  public Integer call() {
    Suite suite = Suite.quick();
    long start = System.nanoTime();
    List<Row> rows =
        SuiteRun.run(suite, what -> output.err().println("gapstone run: " + what + " ..."));
    double seconds = (System.nanoTime() - start) / 1e9;
    int infeasible = rows.stream().mapToInt(Row::infeasible).sum();
    if (output.json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("runs", rows.stream().mapToInt(Row::instances).sum());
      object.put("failed", infeasible);
      object.put("skipped", 0);
      object.put("seconds", seconds);
      object.put("table", rows.stream().map(RunCommand::object).toList());
      Json.print(output.out(), object);
    } else {
      print(rows, seconds);
    }
    return infeasible == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private static Map<String, Object> object(Row row) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("family", row.family());
    object.put("profile", row.profile());
    object.put("solver", row.solver());
    object.put("instances", row.instances());
    object.put("objectiveMean", row.objective());
    object.put("behindBest", row.behindBest());
    object.put("gapMean", row.slotGap());
    object.put("boundKind", row.slotGap().isPresent() ? "certified" : "none");
    object.put("p50Micros", row.p50Micros());
    object.put("p99Micros", row.p99Micros());
    object.put("infeasible", row.infeasible());
    return object;
  }

  private void print(List<Row> rows, double seconds) {
    TextTable table =
        new TextTable(
            "family",
            "profile",
            "solver",
            "instances",
            "objective",
            "slot gap",
            "behind best",
            "p50 us");
    for (Row row : rows) {
      table.row(
          row.family(),
          row.profile(),
          row.solver(),
          Integer.toString(row.instances()),
          String.format("%.5g", row.objective()),
          row.slotGap().map(g -> String.format("%.2f %%", 100 * g)).orElse(""),
          String.format("%.2f %%", 100 * row.behindBest()),
          String.format("%.1f", row.p50Micros()));
    }
    table.print(output.out());
    List<String> meanings = new ArrayList<>();
    Families.all().forEach(p -> meanings.add(p.family() + ": " + p.objectiveMeaning()));
    output.out().println();
    output.out().println("objective: " + String.join("; ", meanings) + ".");
    output
        .out()
        .printf(
            "%d runs in %.1f s. Times are single calls on a cold machine.%n",
            rows.stream().mapToInt(Row::instances).sum(), seconds);
  }
}
