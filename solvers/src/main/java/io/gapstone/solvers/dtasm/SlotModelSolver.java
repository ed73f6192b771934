package io.gapstone.solvers.dtasm;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.dtasm.DtasmCertificates;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmState;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearStatus;
import io.gapstone.solvers.shelf.ShelfSolver;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link DtasmSlotModel} or {@link DtasmHorizonModel} in an off-the-shelf solver. */
abstract class SlotModelSolver extends ShelfSolver
    implements SlotSolver<DtasmSlot, DtasmDecision>, HorizonSolver<DtasmInstance, DtasmDecision> {

  /** What is taken off a solver's bound for its tolerances. */
  private static final double TOLERATED = 1e-9;

  SlotModelSolver(String id, String backend, boolean relaxed) {
    super("dtasm", id, backend, relaxed);
  }

  @Override
  public Solved<DtasmDecision> solveSlot(
      DtasmSlot slot, Parameters parameters, Budget budget, Progress progress) {
    DtasmSlotModel written = DtasmSlotModel.of(slot);
    LinearResult result = run(written.model(), budget, progress);
    return relaxed() ? bound(slot, written, result) : solved(slot, written, result, progress);
  }

  @Override
  public Solved<DtasmDecision> solveHorizon(
      DtasmInstance instance, Parameters parameters, Budget budget, Progress progress) {
    DtasmHorizonModel written = DtasmHorizonModel.of(instance);
    LinearResult result = run(written.model(), budget, progress);
    return relaxed() ? bound(written, result) : solved(written, result, progress);
  }

  /** The relaxation's bound; the multipliers of capacities prove it, where there are any. */
  private static Solved<DtasmDecision> bound(
      DtasmSlot slot, DtasmSlotModel written, LinearResult result) {
    Optional<Certificate> proof =
        result
            .duals()
            .map(
                duals ->
                    new Certificate(
                        DtasmCertificates.SLOT_PRICES, Map.of("price", written.prices(duals))));
    return bound(result, proof, proof.map(p -> DtasmCertificates.slotBound(slot, p)));
  }

  private static Solved<DtasmDecision> bound(DtasmHorizonModel written, LinearResult result) {
    DtasmInstance instance = written.horizon().instance;
    DtasmState start = new DtasmProblem().initialState(instance);
    Optional<Certificate> proof =
        result
            .duals()
            .map(
                duals ->
                    new Certificate(
                        DtasmCertificates.HORIZON_PRICES, Map.of("price", written.prices(duals))));
    return bound(result, proof, proof.map(p -> DtasmCertificates.horizonBound(instance, start, p)));
  }

  private static Solved<DtasmDecision> bound(
      LinearResult result, Optional<Certificate> proof, Optional<Double> proven) {
    boolean done = result.status() == LinearStatus.OPTIMAL;
    double claimed =
        done ? Math.max(result.claimed(), lowered(result.objective())) : result.claimed();
    return new Solved<>(
        done ? Status.BOUND_ONLY : Status.TIME_LIMIT,
        List.of(),
        Double.POSITIVE_INFINITY,
        proven.orElse(claimed),
        proof,
        1);
  }

  private static double lowered(double bound) {
    return bound - TOLERATED * Math.abs(bound);
  }

  private static Solved<DtasmDecision> solved(
      DtasmSlot slot, DtasmSlotModel written, LinearResult result, Progress progress) {
    if (result.solution().isEmpty()) {
      return nothing(result);
    }
    int[] pairOf = written.assignment(result.solution().get().values());
    SlotAssignment.repair(written.problem(), pairOf);
    double load = 0;
    for (int u = 0; u < pairOf.length; u++) {
      load += pairOf[u] < 0 ? slot.loadBits(u) : 0;
    }
    return solved(
        result, load, List.of(SlotAssignment.decision(written.problem(), pairOf)), progress);
  }

  private static Solved<DtasmDecision> solved(
      DtasmHorizonModel written, LinearResult result, Progress progress) {
    if (result.solution().isEmpty()) {
      return nothing(result);
    }
    HorizonBest plan = written.plan(result.solution().get().values());
    return solved(result, plan.cost(), plan.decisions(), progress);
  }

  private static double claimed(LinearResult result) {
    return Math.max(0, lowered(result.claimed()));
  }

  private static Solved<DtasmDecision> nothing(LinearResult result) {
    return new Solved<>(
        Status.TIME_LIMIT,
        List.of(),
        Double.POSITIVE_INFINITY,
        claimed(result),
        Optional.empty(),
        1);
  }

  private static Solved<DtasmDecision> solved(
      LinearResult result, double load, List<DtasmDecision> decisions, Progress progress) {
    double lower = Math.min(claimed(result), load);
    progress.update(lower, load);
    boolean closed = load - lower <= 2 * TOLERATED * load;
    return new Solved<>(
        closed ? Status.OPTIMAL : Status.TIME_LIMIT, decisions, load, lower, Optional.empty(), 1);
  }
}
