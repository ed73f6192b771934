/**
 * What families' solvers have in common that hand a linear model to a solver from the shelf: {@link
 * io.gapstone.solvers.shelf.ShelfSolver}.
 */
package io.gapstone.solvers.shelf;
