package io.gapstone.core;

import java.util.List;

/**
 * Solvers that come in numbers, without a class of their own each. Registered with {@link
 * java.util.ServiceLoader}.
 */
public interface SolverSource {

  List<Solver> solvers();
}
