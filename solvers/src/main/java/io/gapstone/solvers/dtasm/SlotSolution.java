package io.gapstone.solvers.dtasm;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.dtasm.DtasmCertificates;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.solvers.assignment.AssignmentProblem;
import io.gapstone.solvers.assignment.AssignmentResult;
import io.gapstone.solvers.assignment.AssignmentSolver;
import io.gapstone.solvers.assignment.SearchTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Solves a slot as {@link SlotAssignment} and proves bounds on its cloud load. */
final class SlotSolution {

  /** A tree with more leaves times options is not worth its size. */
  private static final double LARGEST_TREE = 1e8;

  private final DtasmSlot slot;
  private final AssignmentProblem problem;
  private final long moves;
  private final long grid;

  private SlotSolution(DtasmSlot slot) {
    this.slot = slot;
    this.problem = SlotAssignment.of(slot);
    this.moves = slot.users();
    long divisor = 0;
    for (int u = 0; u < slot.users(); u++) {
      divisor = divisor(divisor, slot.loadBits(u));
    }
    this.grid = Math.max(1, divisor);
  }

  static Solved<DtasmDecision> of(DtasmSlot slot, long seed, Budget budget, Progress progress) {
    return new SlotSolution(slot).solve(seed, budget, progress);
  }

  private static long divisor(long a, long b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  private Solved<DtasmDecision> solve(long seed, Budget budget, Progress progress) {
    AssignmentResult result =
        AssignmentSolver.solve(
            problem,
            (cost, bound) -> raised(bound - moves) >= bits(cost),
            seed,
            budget,
            (lower, upper) -> progress.update(raised(lower - moves), bits((long) upper)));
    long load = 0;
    for (int u = 0; u < slot.users(); u++) {
      load += result.pairOf()[u] < 0 ? slot.loadBits(u) : 0;
    }
    Certificate certificate = null;
    double lower = Double.NEGATIVE_INFINITY;
    for (Certificate candidate : certificates(result)) {
      double bound = lower < load ? DtasmCertificates.slotBound(slot, candidate) : lower;
      if (bound > lower) {
        lower = bound;
        certificate = candidate;
      }
    }
    progress.update(lower, load);
    return new Solved<>(
        lower >= load ? Status.OPTIMAL : Status.TIME_LIMIT,
        List.of(SlotAssignment.decision(problem, result.pairOf())),
        load,
        lower,
        Optional.of(certificate),
        result.work());
  }

  /** Costs count moves too; the load is at most this. */
  private double bits(long cost) {
    return moves < grid ? cost / grid * grid : cost;
  }

  private double raised(double bound) {
    return bound <= 0 ? 0 : Math.ceil(bound / grid - 1e-9) * grid;
  }

  /** What the result offers as proofs, the shortest first. */
  private List<Certificate> certificates(AssignmentResult result) {
    List<Certificate> all = new ArrayList<>();
    double[] price = perHertz(result.prices());
    all.add(new Certificate(DtasmCertificates.SLOT_PRICES, Map.of("price", price)));
    if (result.userPrices().length > 0) {
      all.add(
          new Certificate(DtasmCertificates.SLOT_KNAPSACKS, Map.of("price", result.userPrices())));
    }
    SearchTree tree = result.tree();
    if (tree != null
        && tree.prices().length / (double) slot.servers() * problem.pairs() < LARGEST_TREE) {
      all.add(
          new Certificate(
              DtasmCertificates.SLOT_TREE,
              Map.of(
                  "tree", tree.nodes(),
                  "prices", perHertz(tree.prices()),
                  "target", new double[] {tree.target() - moves})));
    }
    return all;
  }

  /** Prices for whole servers, one after the other, as prices per hertz. */
  private double[] perHertz(double[] whole) {
    double[] price = new double[whole.length];
    for (int k = 0; k < price.length; k++) {
      double hz = slot.network().capacityHz(k % slot.servers());
      price[k] = hz == 0 ? 0 : whole[k] / hz;
    }
    return price;
  }
}
