/**
 * Heuristic, relaxed and exact solvers, one package per family.
 *
 * <p>Depends on core alone. A solver is a class that implements {@link io.gapstone.core.Solver} and
 * one line in {@code META-INF/services/io.gapstone.core.Solver}.
 */
package io.gapstone.solvers;
