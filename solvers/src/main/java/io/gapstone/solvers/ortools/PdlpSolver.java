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

/**
 * Google's first-order method, for models that no simplex method can hold. Its points keep rows
 * only nearly; what it is good for are its multipliers, whose bound holds however far it came.
 */
public final class PdlpSolver implements LinearSolver {

  @Override
  public String id() {
    return "pdlp";
  }

  @Override
  public boolean takesIntegers() {
    return false;
  }

  @Override
  public LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress) {
    long start = System.nanoTime();
    String parameters =
        "num_threads: "
            + budget.threads()
            + " termination_criteria { simple_optimality_criteria {"
            + " eps_optimal_absolute: 1e-9 eps_optimal_relative: 1e-9 } }";
    return Guarded.run(
        this,
        model,
        () -> {
          MPSolutionResponse response =
              Protos.solve(model, SolverType.PDLP_LINEAR_PROGRAMMING, budget, parameters);
          Claim claim = Protos.lpClaim(response, budget, start);
          boolean duals = response.getDualValueCount() == model.rows();
          boolean open =
              claim.status() == LinearStatus.FEASIBLE || claim.status() == LinearStatus.TIME_LIMIT;
          return duals && open ? claim.withDuals(Protos.array(response.getDualValueList())) : claim;
        });
  }
}
