package io.gapstone.bench.cli;

import io.gapstone.core.Budget;
import io.gapstone.core.Status;
import io.gapstone.solvers.classic.ClassicGap;
import io.gapstone.solvers.classic.GapFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Generalised assignment files of the OR-Library. */
@Command(
    name = "orlib-gap",
    description = {
      "Solve a generalised assignment file of the OR-Library, every job assigned.",
      "The file has agents m and jobs n, m rows of n costs, m rows of n needs, m capacities;",
      "or first the number of such problems."
    },
    footer = {"", "Example:", "  gapstone classic orlib-gap c05100 --sense min --time-limit 60s"})
final class ClassicGapCommand implements Callable<Integer> {

  @Mixin private Output output;

  @Parameters(paramLabel = "FILE", description = "A generalised assignment file.")
  private Path file;

  @Option(
      names = "--index",
      defaultValue = "0",
      paramLabel = "I",
      description = "Which problem of the file, from 0; default: ${DEFAULT-VALUE}.")
  private int index;

  @Option(
      names = "--sense",
      defaultValue = "min",
      paramLabel = "SENSE",
      description = "min or max; default: ${DEFAULT-VALUE}.")
  private ClassicGap.Sense sense;

  @Option(
      names = "--solver",
      defaultValue = ClassicGap.EXACT,
      paramLabel = "ID",
      description = "exact, scip, highs, cbc or cp-sat; default: ${DEFAULT-VALUE}.")
  private String solver;

  @Option(
      names = "--time-limit",
      defaultValue = "60s",
      paramLabel = "TIME",
      converter = Seconds.Converter.class,
      description = "Stop after this time; default: ${DEFAULT-VALUE}.")
  private Seconds limit;

  @Override
  public Integer call() {
    GapFile.Problem problem = GapFile.read(file).problem(index);
    try (Interrupt interrupt = new Interrupt(output.err())) {
      ClassicGap.Answer answer;
      try (ProgressLine progress = new ProgressLine(output.err())) {
        Budget budget = Budget.of(limit.value(), Long.MAX_VALUE, interrupt);
        answer = ClassicGap.solve(problem, sense, solver, budget, progress);
      }
      return interrupt.done(shown(answer));
    }
  }

  private int shown(ClassicGap.Answer answer) {
    boolean found = answer.agents().length > 0;
    boolean bounded = answer.bound() != Long.MIN_VALUE && answer.bound() != Long.MAX_VALUE;
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", file.toString());
    facts.put("index", index);
    facts.put("sense", sense.name().toLowerCase(java.util.Locale.ROOT));
    facts.put("solver", solver);
    facts.put("status", answer.status().name());
    facts.put("objective", found ? Optional.of(answer.objective()) : Optional.empty());
    facts.put("bound", bounded ? Optional.of(answer.bound()) : Optional.empty());
    facts.put("seconds", answer.seconds());
    facts.put("work", answer.work());
    if (output.json) {
      facts.put("agents", Arrays.stream(answer.agents()).boxed().toList());
      Json.print(output.out(), facts);
    } else {
      facts.forEach((name, value) -> output.out().printf("%-10s %s%n", name, shown(value)));
    }
    return found || answer.status() == Status.INFEASIBLE ? ExitCode.DONE : ExitCode.NOTHING_IN_TIME;
  }

  private static Object shown(Object value) {
    return value instanceof Optional<?> optional
        ? optional.map(Object::toString).orElse("none")
        : value;
  }
}
