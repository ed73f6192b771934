package io.gapstone.solvers.model;

import io.gapstone.core.GapstoneException;
import java.util.function.Supplier;

/** Runs a backend, makes every failure a result and verifies what it claims. */
public final class Guarded {

  private Guarded() {}

  public static LinearResult run(LinearSolver solver, LinearModel model, Supplier<Claim> backend) {
    long start = System.nanoTime();
    return claim(solver, model, backend).verified(model, solver.id(), start);
  }

  private static Claim claim(LinearSolver solver, LinearModel model, Supplier<Claim> backend) {
    if (!solver.takesIntegers() && model.integers() > 0) {
      return Claim.of(
          LinearStatus.UNSUPPORTED,
          solver.id()
              + " solves models without whole variables; "
              + model.name()
              + " has "
              + model.integers()
              + ". Maybe solve model.relaxed()?");
    }
    try {
      return backend.get();
    } catch (GapstoneException e) {
      return Claim.of(LinearStatus.UNSUPPORTED, e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      return Claim.of(LinearStatus.ABNORMAL, solver.id() + " failed: " + e);
    }
  }
}
