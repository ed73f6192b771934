package io.gapstone.solvers.model;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.Progress;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.certificate.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Solves a model with {@link Tangents} again and again: each solution tells where tangents are
 * missing, and what it truly costs; until the model's bound meets the best true cost. Work is
 * counted in models solved.
 */
public final class OuterApproximation<D extends Decision> {

  /** Where it ends, relative to the objective. */
  private static final double CLOSED = 1e-7;

  /** What counts as proven: solvers themselves promise no more. */
  private static final double PROVEN = 1e-6;

  /** What is taken off a relaxation's bound, for the tolerances of solver and checker. */
  private static final double TOLERATED = 1e-8;

  /** So many models in a row may change nothing. */
  private static final int PATIENCE = 4;

  private final Tangents tangents;
  private final Function<double[], List<D>> decoder;
  private final Function<double[], Optional<Certificate>> proof;
  private final boolean relaxed;

  private List<D> best = List.of();
  private double upper = Double.POSITIVE_INFINITY;
  private double lower = Double.NEGATIVE_INFINITY;
  private Optional<Certificate> proven = Optional.empty();
  private boolean stopped;
  private boolean infeasible;
  private long models;

  private OuterApproximation(
      Tangents tangents,
      Function<double[], List<D>> decoder,
      Function<double[], Optional<Certificate>> proof,
      boolean relaxed) {
    this.tangents = tangents;
    this.decoder = decoder;
    this.proof = proof;
    this.relaxed = relaxed;
  }

  /**
   * A search for the optimum. Its bound is the solver's word.
   *
   * @param decoder makes decisions, one per slot, of a point of the model asked for last
   */
  public static <D extends Decision> OuterApproximation<D> whole(
      Tangents tangents, Function<double[], List<D>> decoder) {
    return new OuterApproximation<>(tangents, decoder, duals -> Optional.empty(), false);
  }

  /**
   * A search for the bound of the relaxation, in which all variables may be fractional.
   *
   * @param proof makes a certificate of the multipliers of the model asked for last, where it can
   */
  public static <D extends Decision> OuterApproximation<D> relaxed(
      Tangents tangents, Function<double[], Optional<Certificate>> proof) {
    return new OuterApproximation<>(tangents, values -> List.of(), proof, true);
  }

  /** Begins with a known solution. */
  public void start(double objective, List<D> decisions) {
    upper = objective;
    best = decisions;
  }

  /** Solves until bound and solution meet, or nothing changes any more, or the budget is spent. */
  public void run(LinearSolver solver, Budget budget, Progress progress) {
    int idle = 0;
    for (int round = 0; round < Tangents.ROUNDS && idle < PATIENCE && !closed(CLOSED); round++) {
      stopped = budget.spent(models);
      if (stopped) {
        return;
      }
      LinearModel model = relaxed ? tangents.model().relaxed() : tangents.model();
      ModelProgress.tell(progress, () -> model);
      LinearBudget seconds = LinearBudget.seconds(budget.remainingSeconds());
      LinearResult result = solver.solve(model, seconds);
      if (result.status() == LinearStatus.UNSUPPORTED) {
        throw new BadInputException(solver.id() + " cannot be used: " + result.reason());
      }
      models++;
      boolean gained = learn(result);
      progress.update(Math.min(lower, upper), relaxed ? Double.POSITIVE_INFINITY : upper);
      LinearStatus status = result.status();
      infeasible = status == LinearStatus.INFEASIBLE;
      stopped = status == LinearStatus.TIME_LIMIT || status == LinearStatus.FEASIBLE;
      if (status != LinearStatus.OPTIMAL) {
        return;
      }
      idle = gained ? 0 : relaxed ? PATIENCE : idle + 1;
    }
  }

  private boolean closed(double within) {
    return !relaxed && upper - lower <= within * Math.abs(upper);
  }

  /** Takes over bound and solution; returns whether either is better by more than rounding. */
  private boolean learn(LinearResult result) {
    double step = 0.01 * CLOSED * Math.abs(result.claimed());
    boolean gained = result.claimed() > lower + step;
    if (result.claimed() > lower) {
      lower = result.claimed();
      proven = relaxed ? result.duals().flatMap(proof).or(() -> proven) : proven;
    }
    if (result.solution().isPresent()) {
      double[] values = result.solution().get().values();
      double objective = tangents.touch(values);
      if (!relaxed && objective < upper) {
        gained |= objective < upper - step;
        upper = objective;
        best = decoder.apply(values);
      }
    }
    return gained;
  }

  /** What has come of it; the bound of a relaxation with its proof, where there is one. */
  public Solved<D> solved() {
    if (relaxed) {
      return new Solved<>(
          stopped || lower == Double.NEGATIVE_INFINITY ? Status.TIME_LIMIT : Status.BOUND_ONLY,
          List.of(),
          Double.POSITIVE_INFINITY,
          lower - TOLERATED * Math.abs(lower),
          proven,
          models);
    }
    Status open = stopped ? Status.TIME_LIMIT : infeasible ? Status.INFEASIBLE : Status.FEASIBLE;
    return new Solved<>(
        closed(PROVEN) && !best.isEmpty() ? Status.OPTIMAL : open,
        best,
        upper,
        Math.min(lower, upper),
        Optional.empty(),
        models);
  }
}
