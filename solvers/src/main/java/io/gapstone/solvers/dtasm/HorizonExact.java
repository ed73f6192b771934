package io.gapstone.solvers.dtasm;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.dtasm.DtasmCertificates;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmState;
import java.util.Optional;

/**
 * All slots: prices, then rounds of search and of branch and bound in turn, each as long as the
 * other, until nothing is left to prove. Instances too large for a tree have prices and search.
 */
final class HorizonExact {

  /** Where a tree may not grow any more, or there is none. */
  private static final int LAST_ROUND = 11;

  private HorizonExact() {}

  static Solved<DtasmDecision> solve(
      DtasmInstance instance, long mostNodes, int seed, Budget budget, Progress progress) {
    HorizonCase in = new HorizonCase(instance);
    DtasmState start = new DtasmProblem().initialState(instance);
    HorizonBound bound = new HorizonBound(in);
    double offered = in.offered();
    bound.climb(budget, value -> progress.update(Math.max(0, value), offered));
    Certificate certificate = bound.certificate();
    double lower = DtasmCertificates.horizonBound(instance, start, certificate);
    HorizonSearch search = new HorizonSearch(in, bound.x(), lower, progress);
    HorizonTree tree = HorizonTree.suits(in) ? new HorizonTree(in, bound.x(), search.best()) : null;
    long before = bound.work();
    search.begin(seed, budget.after(before));
    int round = 0;
    boolean grows = tree != null;
    while (!search.done()
        && !budget.spent(before + search.work() + work(tree))
        && (grows || round < LAST_ROUND)) {
      search.round(budget.after(before + work(tree)));
      round++;
      if (grows) {
        tree.search(mostNodes, 1 + search.work(), budget.after(before + search.work()));
        search.raise(tree.lower());
        grows = tree.mayGrow(mostNodes);
      }
    }
    if (tree != null && tree.lower() > lower) {
      Certificate leaves = tree.certificate();
      double proven = DtasmCertificates.horizonBound(instance, start, leaves);
      if (proven > lower) {
        lower = proven;
        certificate = leaves;
      }
    }
    return new Solved<>(
        lower >= search.best().cost() ? Status.OPTIMAL : Status.TIME_LIMIT,
        search.best().decisions(),
        search.best().cost(),
        lower,
        Optional.of(certificate),
        before + search.work() + work(tree));
  }

  private static long work(HorizonTree tree) {
    return tree == null ? 0 : tree.work();
  }
}
