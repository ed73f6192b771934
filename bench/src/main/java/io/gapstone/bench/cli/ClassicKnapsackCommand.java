package io.gapstone.bench.cli;

import io.gapstone.core.Budget;
import io.gapstone.solvers.classic.ClassicKnapsack;
import io.gapstone.solvers.classic.KnapsackFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Knapsack files. */
@Command(
    name = "knapsack",
    description = {
      "Solve a knapsack file to proven optimality.",
      "The file has n, then n lines 'index profit weight', then the capacity; or 'n capacity',",
      "then n lines 'profit weight'."
    },
    footer = {"", "Example:", "  gapstone classic knapsack problem.txt --json"})
final class ClassicKnapsackCommand implements Callable<Integer> {

  @Mixin private Output output;

  @Parameters(paramLabel = "FILE", description = "A knapsack file.")
  private Path file;

  @Option(
      names = "--solver",
      defaultValue = ClassicKnapsack.EXACT,
      paramLabel = "ID",
      description = "exact or or-tools; default: ${DEFAULT-VALUE}.")
  private String solver;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      converter = Seconds.Converter.class,
      description = "Stop after this time, for example 10s.")
  private Seconds limit = Seconds.UNLIMITED;

  @Override
  public Integer call() {
    KnapsackFile problem = KnapsackFile.read(file);
    try (Interrupt interrupt = new Interrupt(output.err())) {
      ClassicKnapsack.Answer answer =
          ClassicKnapsack.solve(
              problem, solver, Budget.of(limit.value(), Long.MAX_VALUE, interrupt));
      show(problem, answer);
      return interrupt.done(ExitCode.DONE);
    }
  }

  private void show(KnapsackFile problem, ClassicKnapsack.Answer answer) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", file.toString());
    facts.put("solver", solver);
    facts.put("status", answer.status().name());
    facts.put("objective", answer.objective());
    facts.put("bound", answer.bound());
    facts.put("weight", answer.weight());
    facts.put("capacity", problem.capacity());
    facts.put("seconds", answer.seconds());
    facts.put("work", answer.work());
    if (output.json) {
      facts.put("items", answer.items().stream().boxed().toList());
      Json.print(output.out(), facts);
    } else {
      facts.put("items", answer.items().cardinality() + " of " + problem.items());
      facts.forEach((name, value) -> output.out().printf("%-10s %s%n", name, value));
    }
  }
}
