package io.gapstone.bench.cli;

import io.gapstone.bench.evaluate.Evaluation;
import io.gapstone.bench.evaluate.EvaluationRequest;
import io.gapstone.bench.evaluate.Standing;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Families;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures policies on held-out instances. */
@Command(
    name = "evaluate",
    description = {
      "Measure trained policies and rules on held-out instances.",
      "Any solver that decides slot by slot can be measured; the table tells whether it looks at the",
      "state at all. Policies of one algorithm are taken for seeds of one agent."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone evaluate --family dtasm --profile paper --policy td3-1 --policy td3-2 --rules",
      "  gapstone evaluate --family lyapunov --solver nearest --solver fixed-price:price=0.02",
      "",
      "The instances have seeds 3000000 + k, which no training and no tuning sees.",
      "worst      mean objective of the worst seed of training",
      "IQM        mean of the middle half of all objectives, with a 95 %% bootstrap interval:",
      "           over seeds of training per instance, or over instances where there is one seed",
      "bound      mean certified bound of the instances, by --bound",
      "moves      share of users that are named another server than their own",
      "flips      share of choices that are not the user's most frequent one in the instance",
      "state      flips, less those that another seed of the policy makes in the same states",
      "frozen     objective when every user always has its most frequent choice",
      "like       the rule whose choices it shares most, and how many it does not share"
    })
final class EvaluateCommand implements Callable<Integer> {

  @Mixin private Output output;
  @Mixin private InstanceOptions instances;

  @Option(
      names = "--family",
      required = true,
      paramLabel = "FAMILY",
      description = "smra, dtasm, delay-energy, lyapunov or isma.")
  private String family;

  @Option(
      names = "--policy",
      paramLabel = "DIR",
      description = "A trained policy; may be given several times.")
  private List<Path> policies = new ArrayList<>();

  @Option(
      names = "--solver",
      paramLabel = "ID[:NAME=VALUE,..]",
      description = "A solver that decides slot by slot; may be given several times.")
  private List<String> solvers = new ArrayList<>();

  @Option(names = "--rules", description = "Also every rule of the family.")
  private boolean rules;

  @Option(
      names = "--count",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many instances; default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--slot-gaps",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "On how many of them to solve each slot exactly, in the states that each policy comes"
              + " into; default: ${DEFAULT-VALUE}.")
  private int slotGaps;

  @Option(
      names = "--bound",
      paramLabel = "ID",
      description = "A solver, such as lagrangian, whose certified bound gaps are measured to.")
  private String bound;

  @Option(
      names = "--bound-work",
      defaultValue = "1000",
      paramLabel = "N",
      description = "How much it may work on each instance, in its own unit; default: 1000.")
  private long boundWork;

  @Option(
      names = "--component",
      paramLabel = "NAME",
      description =
          "Measure this component per slot instead of the objective, such as decisionCost. Gaps to a"
              + " bound are of the component where the objective's bound gives one, as for"
              + " delay-energy's decisionCost, else of the objective.")
  private String component;

  @Option(names = "--markdown", description = "Print the tables for a page of documentation.")
  private boolean markdown;

  @Override
  public Integer call() {
    List<String> ids = new ArrayList<>(solvers);
    if (rules) {
      Solvers.of(Families.byId(family).family()).stream()
          .filter(s -> s.kind() == Solver.Kind.HEURISTIC && !ids.contains(s.id()))
          .forEach(s -> ids.add(s.id()));
    }
    if (ids.isEmpty() && policies.isEmpty()) {
      throw new BadInputException("nothing is to be evaluated; name it by --policy or --solver.");
    }
    EvaluationRequest request =
        new EvaluationRequest(
            family,
            instances.profile(),
            instances.overrides(),
            count,
            policies,
            ids,
            slotGaps,
            Optional.ofNullable(bound),
            boundWork,
            Optional.ofNullable(component));
    List<Standing> standings =
        Evaluation.run(
            request, what -> output.err().println("gapstone evaluate: " + what + " ..."));
    StandingsReport report = new StandingsReport(request, standings);
    if (output.json) {
      Json.print(output.out(), report.object());
    } else {
      report.print(output.out(), markdown);
    }
    return ExitCode.DONE;
  }
}
