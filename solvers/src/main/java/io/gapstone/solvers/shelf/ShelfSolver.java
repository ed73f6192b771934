package io.gapstone.solvers.shelf;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solver;
import io.gapstone.solvers.child.ChildLimits;
import io.gapstone.solvers.child.IsolatedSolver;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import io.gapstone.solvers.model.ModelProgress;
import java.util.EnumSet;
import java.util.Set;

/** A family's linear models in one backend, whole or relaxed. */
public abstract class ShelfSolver implements Solver {

  /**
   * Backends that go into a process of their own when time is limited: HiGHS loses its bound
   * otherwise, and CBC overshoots.
   */
  private static final Set<String> APART = Set.of("highs", "cbc");

  private final String family;
  private final String id;
  private final String backend;
  private final boolean relaxed;

  /**
   * A family's solver.
   *
   * @param backend a {@link LinearSolver}'s id
   * @param relaxed whether variables may be fractional, which gives a bound only
   */
  protected ShelfSolver(String family, String id, String backend, boolean relaxed) {
    this.family = family;
    this.id = id;
    this.backend = backend;
    this.relaxed = relaxed;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String family() {
    return family;
  }

  @Override
  public final Kind kind() {
    return relaxed ? Kind.RELAXATION : Kind.EXACT;
  }

  @Override
  public Set<Scope> scopes() {
    return EnumSet.allOf(Scope.class);
  }

  @Override
  public String summary() {
    return (relaxed ? "relaxation of the linear model in " : "linear model in ") + backend;
  }

  protected final boolean relaxed() {
    return relaxed;
  }

  /** The backend for what is left of a budget. */
  protected final LinearSolver backend(Budget budget) {
    LinearSolver own = LinearSolver.of(backend);
    boolean apart = APART.contains(backend) && budget.remainingSeconds() < Double.POSITIVE_INFINITY;
    return apart ? new IsolatedSolver(own, ChildLimits.standard()) : own;
  }

  /** Solves a model, relaxed where this solver is, in what is left of a budget's time. */
  protected final LinearResult run(LinearModel whole, Budget budget, Progress progress) {
    LinearModel model = relaxed ? whole.relaxed() : whole;
    ModelProgress.tell(progress, () -> model);
    double seconds = budget.spent(0) ? 0 : budget.remainingSeconds();
    LinearResult result = backend(budget).solve(model, LinearBudget.seconds(seconds));
    if (result.status() == LinearStatus.UNSUPPORTED) {
      throw new BadInputException(id + " cannot be used: " + result.reason());
    }
    return result;
  }
}
