/**
 * Solvers of the family {@code smra}: the paper's three rules that do not look at delays, and two
 * greedy ones that compare them user by user; {@link io.gapstone.solvers.smra.Exact} for a slot,
 * {@link io.gapstone.solvers.smra.Lagrangian} for a slot or all, {@link
 * io.gapstone.solvers.smra.Myopic} in turn, and the slot's linear model in solvers off the shelf.
 * The mathematics stand in {@code docs/solvers/smra.md}.
 */
package io.gapstone.solvers.smra;
