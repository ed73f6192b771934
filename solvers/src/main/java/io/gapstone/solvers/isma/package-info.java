/**
 * Solvers of the family {@code isma}.
 *
 * <p>{@link io.gapstone.solvers.isma.Local}, {@link io.gapstone.solvers.isma.Stay} and {@link
 * io.gapstone.solvers.isma.Nearest} are the one-line rules. The last two choose ratios and shares
 * server by server with a {@link io.gapstone.solvers.isma.ServerPlan}, which any solver that has
 * fixed which server works for whom can use.
 *
 * <p>{@link io.gapstone.solvers.isma.Exact} proves the optimum of a slot by branch and price. Its
 * mathematics stand in {@code docs/solvers/isma.md}. {@link io.gapstone.solvers.isma.Lagrangian}
 * bounds by prices, also all slots together; {@link io.gapstone.solvers.isma.OffTheShelf} and
 * {@link io.gapstone.solvers.isma.LinearRelaxation} hand a slot to solvers from the shelf.
 */
package io.gapstone.solvers.isma;
