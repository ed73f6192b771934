/**
 * Generalised assignment in which every job goes to one agent, with whole and not too large
 * capacities: by prices of the jobs and an exact knapsack per agent.
 *
 * <p>{@link io.gapstone.solvers.assignment.complete.CompleteSolver} is the way in. Its bound is
 * that of the knapsack relaxation, climbed by a bundle method ({@link
 * io.gapstone.solvers.assignment.complete.Bundle}); tables over the capacity tell what each single
 * decision would cost ({@link io.gapstone.solvers.assignment.complete.Penalties}), which closes
 * most pairs; what is left is searched depth first for one target after the other ({@link
 * io.gapstone.solvers.assignment.complete.TargetSearch}), after M. Posta, J. A. Ferland and P.
 * Michelon, "An exact method with variable fixing for solving the generalized assignment problem"
 * (2012). Assignments come from a search with penalties for overfull agents ({@link
 * io.gapstone.solvers.assignment.complete.PenaltySearch}).
 */
package io.gapstone.solvers.assignment.complete;
