package io.gapstone.solvers.isma;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.OuterApproximation;
import io.gapstone.solvers.model.Tangents;
import io.gapstone.solvers.shelf.ShelfSolver;
import java.util.List;

/**
 * One slot, or all of them, as a linear model with tangents, by a solver from the shelf.
 *
 * <p>Outer approximation: the model's solution chooses servers and tenths, the best shares for
 * these give the true objective, tangents are added where these shares are, and the model is solved
 * again until its bound meets the best true objective. The bound is the solver's word. Work is
 * counted in models solved.
 */
public abstract class OffTheShelf extends ShelfSolver
    implements SlotSolver<IsmaSlot, IsmaDecision>, HorizonSolver<IsmaInstance, IsmaDecision> {

  private final String title;

  private OffTheShelf(String id, String backend, String title) {
    super("isma", id, backend, false);
    this.title = title;
  }

  @Override
  public String summary() {
    return "outer approximation with tangents, by " + title;
  }

  @Override
  public Solved<IsmaDecision> solveSlot(
      IsmaSlot slot, Parameters parameters, Budget budget, Progress progress) {
    OneSlot model = new OneSlot(slot);
    OuterApproximation<IsmaDecision> loop = OuterApproximation.whole(model, model::decisions);
    SlotSolution alone = new SlotSolution(model.options);
    loop.start(alone.seconds() / slot.users(), List.of(alone.decision(slot.fullInformation())));
    loop.run(backend(budget), budget, progress);
    return loop.solved();
  }

  @Override
  public Solved<IsmaDecision> solveHorizon(
      IsmaInstance instance, Parameters parameters, Budget budget, Progress progress) {
    HorizonModel model = HorizonModel.small(instance);
    OuterApproximation<IsmaDecision> loop = OuterApproximation.whole(model, model::decisions);
    loop.start(model.value(model.alone()), model.alone());
    loop.run(backend(budget), budget, progress);
    return loop.solved();
  }

  /** The model of a slot in the unit of the objective, with tangents also at servers' prices. */
  private static final class OneSlot implements Tangents {

    private final IsmaSlot slot;
    private final SlotOptions options;
    private final SlotModel model;

    OneSlot(IsmaSlot slot) {
      this.slot = slot;
      options = new SlotOptions(slot.fullInformation(), slot.servers());
      model = new SlotModel(options);
    }

    List<IsmaDecision> decisions(double[] values) {
      SlotSolution solution = model.decode(values, new double[slot.servers()]);
      return List.of(solution.decision(slot.fullInformation()));
    }

    @Override
    public LinearModel model() {
      return model.model().dividedBy(slot.users());
    }

    @Override
    public double touch(double[] values) {
      double[] prices = new double[slot.servers()];
      SlotSolution solution = model.decode(values, prices);
      model.refine(prices);
      return solution.seconds() / slot.users();
    }

    @Override
    public double slack() {
      return model.slack();
    }

    @Override
    public void fill(double slack) {
      model.fill(slack);
    }
  }

  /** SCIP. */
  public static final class Scip extends OffTheShelf {
    public Scip() {
      super("milp-scip", "scip", "SCIP");
    }
  }

  /** HiGHS. */
  public static final class Highs extends OffTheShelf {
    public Highs() {
      super("milp-highs", "highs", "HiGHS");
    }
  }

  /** CBC. */
  public static final class Cbc extends OffTheShelf {
    public Cbc() {
      super("milp-cbc", "cbc", "CBC");
    }
  }

  /** CP-SAT, on a relaxation in whole numbers. */
  public static final class CpSat extends OffTheShelf {
    public CpSat() {
      super("cp-sat", "cp-sat", "CP-SAT");
    }
  }

  /** OjAlgo. */
  public static final class OjAlgo extends OffTheShelf {
    public OjAlgo() {
      super("milp-ojalgo", "ojalgo", "ojAlgo");
    }
  }
}
