/**
 * Generalised assignment with rejection: each user goes to one server that can take it, or is
 * rejected; users weigh on servers, which have capacities; the sum of costs is minimised.
 *
 * <p>{@link io.gapstone.solvers.assignment.AssignmentSolver} is the way in. It prices capacity
 * ({@link io.gapstone.solvers.dual.NewtonAscent}), searches for assignments ({@link
 * io.gapstone.solvers.assignment.Annealing}), and closes the gap by branching ({@link
 * io.gapstone.solvers.assignment.BranchAndBound}). Weights, capacities and costs are whole numbers,
 * so that sums are exact.
 */
package io.gapstone.solvers.assignment;
