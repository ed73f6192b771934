package io.gapstone.solvers.ortools;

import com.google.ortools.linearsolver.MPSolutionResponse;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import java.util.function.Supplier;

/** The solvers of COIN-OR, which OR-Tools offers through one class only. */
final class CoinSolver {

  private CoinSolver() {}

  /**
   * Solves.
   *
   * @param type asked for after loading, since that class calls native code as soon as it is
   *     touched
   */
  static MPSolutionResponse solve(
      LinearModel model, Supplier<MPSolver.OptimizationProblemType> type, LinearBudget budget) {
    NativeLibraries.ortools();
    MPSolver solver = new MPSolver("", type.get());
    MPSolverParameters parameters = new MPSolverParameters();
    try {
      String refused = solver.loadModelFromProto(Protos.model(model));
      if (!refused.isEmpty()) {
        throw new IllegalStateException(refused);
      }
      parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
      if (budget.seconds() < Double.POSITIVE_INFINITY) {
        solver.setTimeLimit(Math.max(1, (long) Math.min(1e12, budget.seconds() * 1e3)));
      }
      if (budget.mayPrint()) {
        solver.enableOutput();
      }
      solver.solve(parameters);
      return solver.createSolutionResponseProto();
    } finally {
      parameters.delete();
      solver.delete();
    }
  }
}
