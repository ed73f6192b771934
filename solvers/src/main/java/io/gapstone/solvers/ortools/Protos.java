package io.gapstone.solvers.ortools;

import com.google.ortools.linearsolver.MPConstraintProto;
import com.google.ortools.linearsolver.MPModelProto;
import com.google.ortools.linearsolver.MPModelRequest;
import com.google.ortools.linearsolver.MPSolutionResponse;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariableProto;
import io.gapstone.solvers.model.Claim;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearStatus;
import java.util.List;
import java.util.Optional;

/** Our models and results in the messages of OR-Tools. Names stay with us. */
final class Protos {

  private Protos() {}

  static MPModelProto model(LinearModel model) {
    MPModelProto.Builder proto = MPModelProto.newBuilder().setObjectiveOffset(model.offset());
    for (int j = 0; j < model.variables(); j++) {
      proto.addVariable(
          MPVariableProto.newBuilder()
              .setLowerBound(model.lower(j))
              .setUpperBound(model.upper(j))
              .setObjectiveCoefficient(model.cost(j))
              .setIsInteger(model.integer(j)));
    }
    for (int i = 0; i < model.rows(); i++) {
      MPConstraintProto.Builder row =
          MPConstraintProto.newBuilder()
              .setLowerBound(model.rowLow(i))
              .setUpperBound(model.rowHigh(i));
      for (int k = model.rowStart(i); k < model.rowStart(i + 1); k++) {
        row.addVarIndex(model.column(k)).addCoefficient(model.coefficient(k));
      }
      proto.addConstraint(row);
    }
    return proto.build();
  }

  /** Solves in one call, without an object of OR-Tools that would have to be deleted. */
  static MPSolutionResponse solve(
      LinearModel model, MPModelRequest.SolverType type, LinearBudget budget, String parameters) {
    NativeLibraries.ortools();
    MPModelRequest.Builder request =
        MPModelRequest.newBuilder()
            .setModel(model(model))
            .setSolverType(type)
            .setEnableInternalSolverOutput(budget.mayPrint())
            .setSolverSpecificParameters(parameters);
    if (budget.seconds() < Double.POSITIVE_INFINITY) {
      request.setSolverTimeLimitSeconds(Math.max(1e-3, budget.seconds()));
    }
    return MPSolver.solveWithProto(request.build());
  }

  static Claim claim(MPSolutionResponse response, LinearBudget budget, long startNanos) {
    LinearStatus status = status(response, budget, startNanos);
    boolean solution = status == LinearStatus.OPTIMAL || status == LinearStatus.FEASIBLE;
    Optional<double[]> values =
        solution ? Optional.of(array(response.getVariableValueList())) : Optional.empty();
    String reason = solution ? "" : response.getStatus() + " " + response.getStatusStr();
    double bound =
        solution && response.hasBestObjectiveBound()
            ? response.getBestObjectiveBound()
            : Double.NEGATIVE_INFINITY;
    return new Claim(status, values, bound, Optional.empty(), reason.strip());
  }

  /** The claim of an LP solver: a bound only from multipliers, or from an optimum. */
  static Claim lpClaim(MPSolutionResponse response, LinearBudget budget, long startNanos) {
    Claim claim = claim(response, budget, startNanos);
    boolean optimal = claim.status() == LinearStatus.OPTIMAL;
    double bound = optimal ? response.getObjectiveValue() : Double.NEGATIVE_INFINITY;
    Claim lp = new Claim(claim.status(), claim.values(), bound, Optional.empty(), claim.reason());
    return optimal ? lp.withDuals(array(response.getDualValueList())) : lp;
  }

  private static LinearStatus status(
      MPSolutionResponse response, LinearBudget budget, long startNanos) {
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    boolean late = seconds >= 0.9 * budget.seconds();
    return switch (response.getStatus()) {
      case MPSOLVER_OPTIMAL -> LinearStatus.OPTIMAL;
      case MPSOLVER_FEASIBLE -> LinearStatus.FEASIBLE;
      case MPSOLVER_INFEASIBLE ->
          response.getStatusStr().contains("unbounded")
              ? LinearStatus.INFEASIBLE_OR_UNBOUNDED
              : LinearStatus.INFEASIBLE;
      case MPSOLVER_UNBOUNDED -> LinearStatus.UNBOUNDED;
      case MPSOLVER_NOT_SOLVED, MPSOLVER_UNKNOWN_STATUS ->
          late ? LinearStatus.TIME_LIMIT : LinearStatus.ABNORMAL;
      case MPSOLVER_MODEL_INVALID -> LinearStatus.UNSUPPORTED;
      default -> LinearStatus.ABNORMAL;
    };
  }

  static double[] array(List<Double> list) {
    double[] array = new double[list.size()];
    for (int k = 0; k < array.length; k++) {
      array[k] = list.get(k);
    }
    return array;
  }
}
