package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraDraft;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import io.gapstone.solvers.model.ModelProgress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@link SmraSlotModel} in an off-the-shelf solver, by outer approximation: solve, take the best
 * shares of its movers, add tangents there and at the model's own shares, until the model's bound
 * meets the solution. Work is counted in models solved.
 */
abstract class SlotModelSolver implements SlotSolver<SmraSlot, SmraDecision> {

  private static final double CLOSED = 1e-7;

  /** What is taken off a relaxation's bound, for the tolerance of solver and checker. */
  private static final double TOLERATED = 1e-8;

  private static final int ROUNDS = 60;

  private final String id;
  private final String backend;
  private final boolean relaxed;

  SlotModelSolver(String id, String backend, boolean relaxed) {
    this.id = id;
    this.backend = backend;
    this.relaxed = relaxed;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public Kind kind() {
    return relaxed ? Kind.RELAXATION : Kind.EXACT;
  }

  @Override
  public Set<Scope> scopes() {
    return EnumSet.of(Scope.SLOT);
  }

  @Override
  public String summary() {
    return (relaxed ? "linear relaxation" : "linear model")
        + " with perspective tangents in "
        + backend;
  }

  @Override
  public Solved<SmraDecision> solveSlot(
      SmraSlot view, Parameters parameters, Budget budget, Progress progress) {
    SlotCase slot = new SlotCase(view);
    Run run = new Run(slot, budget, progress);
    run.rounds(new SmraSlotModel(slot, "smra slot " + view.t()));
    return relaxed ? run.bound() : run.solved(view);
  }

  private final class Run {

    private final SlotCase slot;
    private final Budget budget;
    private final Progress progress;
    private final ServerShares shares;
    private final LinearSolver solver = LinearSolver.of(backend);
    private final TreeRecord record = new TreeRecord();

    private boolean[] best;
    private double upper;
    private double lower = Double.NEGATIVE_INFINITY;
    private boolean priced;
    private boolean stopped;
    private long models;

    Run(SlotCase slot, Budget budget, Progress progress) {
      this.slot = slot;
      this.budget = budget;
      this.progress = progress;
      shares = new ServerShares(slot);
      best = new boolean[slot.user.length];
      upper = value(best);
    }

    private double value(boolean[] movers) {
      double sum = slot.stayers;
      for (double stay : slot.stay) {
        sum += stay;
      }
      for (int e = 0; e < slot.servers; e++) {
        sum += shares.evaluate(e, movers);
      }
      return sum / slot.users;
    }

    void rounds(SmraSlotModel model) {
      Optional<double[]> duals = Optional.empty();
      for (int round = 0; round < ROUNDS; round++) {
        stopped = budget.spent(models);
        if (stopped) {
          break;
        }
        LinearModel built = relaxed ? model.model().relaxed() : model.model();
        ModelProgress.tell(progress, () -> built);
        double seconds = budget.remainingSeconds();
        LinearResult result = solver.solve(built, LinearBudget.seconds(seconds));
        models++;
        double gain = result.claimed() - lower;
        if (gain > 0) {
          lower = result.claimed();
          duals = result.duals().isPresent() ? result.duals() : duals;
        }
        stopped = result.status() != LinearStatus.OPTIMAL;
        if (result.solution().isEmpty()) {
          break;
        }
        double[] values = result.solution().get().values();
        boolean touched = model.touchShares(values);
        if (!relaxed) {
          touched |= improve(model, values);
          touched &= upper - lower > CLOSED * Math.abs(upper);
        } else {
          touched &= round == 0 || gain > 0.01 * CLOSED * Math.abs(lower);
        }
        progress.update(lower, relaxed ? Double.POSITIVE_INFINITY : upper);
        if (stopped || !touched) {
          break;
        }
      }
      if (duals.isPresent()) {
        prices(model, duals.get());
      }
    }

    private boolean improve(SmraSlotModel model, double[] values) {
      boolean[] movers = model.movers(values);
      double value = value(movers);
      if (value < upper) {
        upper = value;
        best = movers;
      }
      boolean touched = false;
      for (int e = 0; e < slot.servers; e++) {
        if (shares.evaluate(e, movers) < Double.POSITIVE_INFINITY) {
          touched |= model.touch(e, movers, shares);
        }
      }
      return touched;
    }

    private void prices(SmraSlotModel model, double[] duals) {
      for (int e = 0; e < slot.servers; e++) {
        if (slot.start[e] < slot.start[e + 1]) {
          record.leaf(model.cpuPrice(e, duals), model.bandwidthPrice(e, duals));
        }
      }
      priced = true;
    }

    /** The bound of the relaxation; the multipliers of its capacities prove it. */
    Solved<SmraDecision> bound() {
      Optional<Certificate> proof = priced ? Optional.of(record.certificate()) : Optional.empty();
      return new Solved<>(
          stopped ? Status.TIME_LIMIT : Status.BOUND_ONLY,
          List.of(),
          Double.POSITIVE_INFINITY,
          lower - TOLERATED * Math.abs(lower),
          proof,
          models);
    }

    Solved<SmraDecision> solved(SmraSlot view) {
      SmraDraft draft = new SmraDraft(view);
      for (int e = 0; e < slot.servers; e++) {
        shares.evaluate(e, best);
        int mover = 0;
        for (int k = slot.start[e]; k < slot.start[e + 1]; k++) {
          if (best[k]) {
            draft.move(slot.user[k], shares.cpu[mover], shares.bandwidth[mover]);
            mover++;
          }
        }
      }
      boolean closed = upper - lower <= 10 * CLOSED * Math.abs(upper);
      Status status = stopped ? Status.TIME_LIMIT : Status.FEASIBLE;
      return new Solved<>(
          closed ? Status.OPTIMAL : status,
          List.of(draft.decision()),
          upper,
          Math.min(lower, upper),
          Optional.empty(),
          models);
    }
  }
}
