package io.gapstone.solvers.isma;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.solvers.child.ChildLimits;
import io.gapstone.solvers.child.IsolatedSolver;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import io.gapstone.solvers.model.ModelProgress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One slot as a linear model with tangents, by a solver from the shelf.
 *
 * <p>Outer approximation: the model's solution chooses servers and tenths, the best shares for
 * these give the true objective, tangents are added where these shares are, and the model is solved
 * again until its bound meets the best true objective to 1e-6. The bound is the solver's word.
 */
public abstract class OffTheShelf implements SlotSolver<IsmaSlot, IsmaDecision> {

  private static final double CLOSE = 1e-6;
  private static final int MOST_ROUNDS = 100;

  private final String id;
  private final String title;

  private OffTheShelf(String id, String title) {
    this.id = id;
    this.title = title;
  }

  abstract LinearSolver backend();

  @Override
  public String id() {
    return id;
  }

  @Override
  public String family() {
    return "isma";
  }

  @Override
  public Kind kind() {
    return Kind.EXACT;
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.SLOT);
  }

  @Override
  public String summary() {
    return "outer approximation with tangents, by " + title;
  }

  /** Work is counted in models solved. */
  @Override
  public Solved<IsmaDecision> solveSlot(
      IsmaSlot slot, Parameters parameters, Budget budget, Progress progress) {
    SlotOptions options = new SlotOptions(slot.fullInformation(), slot.servers());
    SlotModel model = new SlotModel(options);
    LinearSolver solver = backend();
    SlotSolution best = new SlotSolution(options);
    double users = slot.users();
    double upper = best.seconds();
    double lower = 0;
    int round = 0;
    boolean open = true;
    while (open && round < MOST_ROUNDS && !budget.spent(round)) {
      round++;
      LinearBudget seconds = LinearBudget.seconds(budget.remainingSeconds());
      ModelProgress.tell(progress, () -> model.model().dividedBy(users));
      LinearResult result = solver.solve(model.model(), seconds);
      lower = Math.max(lower, result.claimed());
      open = result.status() == LinearStatus.OPTIMAL;
      if (result.solution().isPresent()) {
        double[] prices = new double[slot.servers()];
        SlotSolution found = model.decode(result.solution().get().values(), prices);
        if (found.seconds() < upper) {
          best = found;
          upper = found.seconds();
        }
        open &= lower < upper * (1 - CLOSE) && model.refine(prices);
      }
      lower = Math.min(lower, upper);
      progress.update(lower / users, upper / users);
    }
    boolean proven = lower >= upper * (1 - CLOSE);
    return new Solved<>(
        proven ? Status.OPTIMAL : Status.TIME_LIMIT,
        List.of(best.decision(slot.fullInformation())),
        upper / users,
        lower / users,
        Optional.empty(),
        round);
  }

  /** SCIP. */
  public static final class Scip extends OffTheShelf {
    public Scip() {
      super("milp-scip", "SCIP");
    }

    @Override
    LinearSolver backend() {
      return LinearSolver.of("scip");
    }
  }

  /** HiGHS, in a child process, where its bound can be read. */
  public static final class Highs extends OffTheShelf {
    public Highs() {
      super("milp-highs", "HiGHS");
    }

    @Override
    LinearSolver backend() {
      return new IsolatedSolver(LinearSolver.of("highs"), ChildLimits.standard());
    }
  }

  /** CBC, in a child process, because it overshoots its limits. */
  public static final class Cbc extends OffTheShelf {
    public Cbc() {
      super("milp-cbc", "CBC");
    }

    @Override
    LinearSolver backend() {
      return new IsolatedSolver(LinearSolver.of("cbc"), ChildLimits.standard());
    }
  }

  /** CP-SAT, on a relaxation in whole numbers. */
  public static final class CpSat extends OffTheShelf {
    public CpSat() {
      super("cp-sat", "CP-SAT");
    }

    @Override
    LinearSolver backend() {
      return LinearSolver.of("cp-sat");
    }
  }

  /** OjAlgo. */
  public static final class OjAlgo extends OffTheShelf {
    public OjAlgo() {
      super("milp-ojalgo", "ojAlgo");
    }

    @Override
    LinearSolver backend() {
      return LinearSolver.of("ojalgo");
    }
  }
}
