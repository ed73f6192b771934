package io.gapstone.learners.zoo;

import io.gapstone.core.Decision;
import io.gapstone.core.Slot;
import io.gapstone.core.Solver;
import io.gapstone.core.SolverSource;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Algorithms;
import java.util.ArrayList;
import java.util.List;

/** A solver for each registered algorithm, with the policies that come with Gapstone. */
public final class LearnedSolvers implements SolverSource {

  @Override
  public List<Solver> solvers() {
    List<Solver> solvers = new ArrayList<>();
    for (Algorithm<?, ?, ?> algorithm : Algorithms.all()) {
      solvers.add(solver(algorithm));
    }
    return solvers;
  }

  private static <V extends Slot, D extends Decision> Solver solver(Algorithm<?, V, D> algorithm) {
    return LearnedSolver.of(algorithm, Zoo.shipped());
  }
}
