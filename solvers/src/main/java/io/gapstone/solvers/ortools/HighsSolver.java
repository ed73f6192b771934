package io.gapstone.solvers.ortools;

import com.google.ortools.linearsolver.MPModelRequest.SolverType;
import com.google.ortools.linearsolver.MPSolutionResponse;
import io.gapstone.solvers.model.Claim;
import io.gapstone.solvers.model.Guarded;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearProgress;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * HiGHS.
 *
 * <p>When its time is over, OR-Tools hands back neither its solution nor its bound, so it is asked
 * to write every better solution to a file, and its log, where it may print, which it can only do
 * to the standard output as well: a child process gives the bound, a call in this process does not.
 */
public final class HighsSolver implements LinearSolver {

  @Override
  public String id() {
    return "highs";
  }

  @Override
  public boolean takesIntegers() {
    return true;
  }

  @Override
  public LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress) {
    return Guarded.run(this, model, () -> claim(model, budget));
  }

  private Claim claim(LinearModel model, LinearBudget budget) {
    long start = System.nanoTime();
    try (HighsFiles files = HighsFiles.create()) {
      MPSolutionResponse response =
          Protos.solve(
              model,
              SolverType.HIGHS_MIXED_INTEGER_PROGRAMMING,
              budget,
              parameters(budget, files, model.integers() > 0));
      Claim claim = Protos.claim(response, budget, start);
      return switch (claim.status()) {
        case OPTIMAL -> claim;
        case FEASIBLE, TIME_LIMIT -> stopped(model, claim, files);
        default -> claim;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The message gives the objective for a bound, so a run that was stopped has none of its own. */
  private static Claim stopped(LinearModel model, Claim claim, HighsFiles files)
      throws IOException {
    if (model.integers() == 0) {
      return new Claim(
          claim.status(),
          claim.values(),
          Double.NEGATIVE_INFINITY,
          Optional.empty(),
          claim.reason());
    }
    Optional<double[]> values = claim.values().or(() -> files.lastSolution(model.variables()));
    return new Claim(
        values.isPresent() ? LinearStatus.FEASIBLE : claim.status(),
        values,
        files.dualBound(),
        Optional.empty(),
        claim.reason());
  }

  /** Silence comes first, since HiGHS greets as soon as it is given anything else. */
  private static String parameters(LinearBudget budget, HighsFiles files, boolean integers) {
    StringBuilder text = new StringBuilder("output_flag=false");
    set(text, "threads", budget.threads());
    set(text, "parallel", budget.threads() > 1 ? "on" : "off");
    set(text, "random_seed", budget.seed());
    set(text, "mip_rel_gap", 0);
    set(text, "mip_feasibility_tolerance", 1e-9);
    set(text, "primal_feasibility_tolerance", 1e-9);
    if (integers && files.usable()) {
      set(text, "mip_improving_solution_save", true);
      set(text, "mip_improving_solution_report_sparse", true);
      set(text, "mip_improving_solution_file", files.solutions());
      if (budget.mayPrint()) {
        set(text, "log_file", files.log());
      }
    }
    return text.toString();
  }

  private static void set(StringBuilder text, String option, Object value) {
    text.append(',').append(option).append('=').append(value);
  }
}
