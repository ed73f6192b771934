package io.gapstone.solvers.child;

import io.gapstone.solvers.model.Claim;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearPoint;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Solves the model of a folder; what {@link IsolatedSolver} starts. */
public final class ChildMain {

  private ChildMain() {}

  /**
   * @param args folder, solver, seconds, threads, seed
   */
  public static void main(String[] args) throws IOException {
    ParentWatch.start();
    ChildFolder folder = new ChildFolder(Path.of(args[0]));
    LinearBudget budget =
        new LinearBudget(
            Double.parseDouble(args[2]),
            Integer.parseInt(args[3]),
            Integer.parseInt(args[4]),
            true);
    LinearModel model = folder.readModel();
    LinearResult result =
        LinearSolver.of(args[1])
            .solve(model, budget, (values, claimed) -> keep(folder, values, claimed));
    folder.writeResult(
        new Claim(
            result.status(),
            result.solution().map(LinearPoint::values),
            result.claimed(),
            result.duals(),
            result.reason()));
    // Native threads that hang must not keep a finished child.
    Runtime.getRuntime().halt(0);
  }

  private static void keep(ChildFolder folder, double[] values, double claimed) {
    try {
      folder.writeBest(
          new Claim(LinearStatus.FEASIBLE, Optional.of(values), claimed, Optional.empty(), ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
