package io.gapstone.bench.cli;

import io.gapstone.core.Families;
import io.gapstone.core.Problem;
import io.gapstone.core.Scope;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the solvers. */
@Command(
    name = "solvers",
    description = "List the solvers of all families or of one, with what --set may change.",
    footer = {"", "Example:", "  gapstone solvers --family dtasm"})
final class SolversCommand implements Runnable {

  @Mixin private Output output;

  @Option(names = "--family", paramLabel = "FAMILY", description = "Only this family.")
  private String family;

  @Override
  public void run() {
    List<Solver> solvers = new ArrayList<>();
    if (family != null) {
      solvers.addAll(Solvers.of(Families.byId(family).family()));
    } else {
      for (Problem<?, ?, ?, ?> problem : Families.all()) {
        solvers.addAll(Solvers.of(problem.family()));
      }
    }
    if (output.json) {
      Json.print(
          output.out(), Map.of("solvers", solvers.stream().map(SolversCommand::row).toList()));
      return;
    }
    TextTable table = new TextTable("family", "solver", "kind", "what it does");
    for (Solver solver : solvers) {
      table.row(solver.family(), solver.id(), solver.kind().id(), solver.summary());
    }
    table.print(output.out());
    for (Solver solver : solvers) {
      solver
          .parameters()
          .forEach(
              p ->
                  output
                      .out()
                      .println(
                          solver.family()
                              + " "
                              + solver.id()
                              + " --set "
                              + p.name()
                              + "="
                              + p.defaultValue()
                              + ": "
                              + p.meaning()));
    }
  }

  private static Map<String, Object> row(Solver solver) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", solver.id());
    row.put("family", solver.family());
    row.put("kind", solver.kind().id());
    row.put("scopes", solver.scopes().stream().sorted().map(Scope::id).toList());
    row.put("summary", solver.summary());
    Map<String, String> parameters = new LinkedHashMap<>();
    solver.parameters().forEach(p -> parameters.put(p.name(), p.defaultValue()));
    row.put("parameters", parameters);
    return row;
  }
}
