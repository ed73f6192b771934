package io.gapstone.bench.cli;

import io.gapstone.bench.solve.Family;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.Violation;
import io.gapstone.core.check.CheckReport;
import io.gapstone.core.check.Checker;
import io.gapstone.instances.CertificateFiles;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.SolutionFiles;
import io.gapstone.instances.StoredCertificate;
import io.gapstone.instances.StoredSolution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The independent checker. */
@Command(
    name = "check",
    description = {
      "Recompute every cost and constraint of a solution from the instance alone.",
      "Exit code 1 where a constraint is broken or a stated number is not the recomputed one."
    },
    footer = {"", "Example:", "  gapstone check INSTANCE solution.json --certificate proof.json"})
final class CheckCommand implements Callable<Integer> {

  @Mixin private Output output;

  @Parameters(index = "0", paramLabel = "INSTANCE", description = "An instance file.")
  private Path instanceFile;

  @Parameters(index = "1", paramLabel = "SOLUTION", description = "A solution file.")
  private Path solutionFile;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "A proof of the solution's bound, to be verified.")
  private Path certificateFile;

  @Override
  public Integer call() {
    InstanceFile<?, ?> read = InstanceFiles.read(instanceFile);
    return check(Family.of(read.files().family()), read);
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision> int check(
      Family<I, S, V, D> family, InstanceFile<?, ?> read) {
    I instance = family.problem().instanceType().cast(read.instance());
    StoredSolution<D> solution = SolutionFiles.read(solutionFile, family.files());
    requireSame(solutionFile, solution.instanceHash(), solution.instance(), read.sha256());
    I played = family.problem().played(instance, solution.settings());
    CheckReport report =
        Checker.check(
            family.problem(),
            played,
            solution.scope(),
            solution.firstSlot(),
            solution.decisions(),
            solution.objective(),
            solution.components());
    Optional<BoundReport> bound =
        certificateFile == null
            ? Optional.empty()
            : Optional.of(bound(family.problem(), played, solution));
    if (output.json) {
      Json.print(output.out(), object(report, bound));
    } else {
      print(report, bound);
    }
    boolean proven = bound.isEmpty() || bound.get().certified();
    return report.passes() && proven ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private static void requireSame(Path file, String hash, String name, String instanceHash) {
    if (!hash.equals(instanceHash)) {
      throw new BadInputException(
          file
              + ": instanceHash is "
              + hash
              + "; the instance has "
              + instanceHash
              + ". Maybe it belongs to "
              + name
              + "?");
    }
  }

  private <I extends Instance, S extends State> BoundReport bound(
      Problem<I, S, ?, ?> problem, I played, StoredSolution<?> solution) {
    StoredCertificate stored = CertificateFiles.read(certificateFile);
    requireSame(certificateFile, stored.instanceHash(), stored.instance(), solution.instanceHash());
    if (stored.scope() != solution.scope() || stored.firstSlot() != solution.firstSlot()) {
      throw new BadInputException(
          certificateFile + ": scope and firstSlot must be those of the solution.");
    }
    return BoundReport.of(problem, played, stored, solution.bound());
  }

  private static Map<String, Object> object(CheckReport report, Optional<BoundReport> bound) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("feasible", report.feasible());
    object.put("objective", report.objective());
    object.put("objectiveMatches", report.objectiveMatches());
    object.put("componentsMatch", report.componentsMatch());
    object.put("components", report.components());
    object.put("bound", bound.flatMap(BoundReport::proven));
    object.put("certified", bound.map(BoundReport::certified).orElse(false));
    bound.flatMap(BoundReport::defect).ifPresent(d -> object.put("certificateDefect", d));
    List<Map<String, Object>> violations = new ArrayList<>();
    for (Violation violation : report.violations()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("constraint", violation.constraint());
      row.put("slot", violation.slot());
      row.put("user", violation.user() == Violation.NONE ? null : violation.user());
      row.put("server", violation.server() == Violation.NONE ? null : violation.server());
      row.put("amount", violation.amount());
      violations.add(row);
    }
    object.put("violations", violations);
    return object;
  }

  private void print(CheckReport report, Optional<BoundReport> bound) {
    output.out().printf("%-18s %.10g%n", "objective", report.objective());
    report.mismatches().forEach(m -> output.out().println(m.sentence()));
    report.violations().forEach(v -> output.out().println(sentence(v)));
    bound
        .flatMap(BoundReport::proven)
        .ifPresent(b -> output.out().printf("%-18s %.10g%n", "proven bound", b));
    bound.flatMap(BoundReport::defect).ifPresent(output.out()::println);
    output.out().println(report.passes() ? "the solution passes" : "the solution fails");
  }

  /** One line for people. */
  static String sentence(Violation violation) {
    return "broken: "
        + violation.constraint()
        + " in slot "
        + violation.slot()
        + (violation.user() == Violation.NONE ? "" : ", user " + violation.user())
        + (violation.server() == Violation.NONE ? "" : ", server " + violation.server())
        + String.format(", by %.6g", violation.amount());
  }
}
