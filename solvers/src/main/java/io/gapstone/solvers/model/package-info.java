/**
 * Linear models with integer variables, and what solves them.
 *
 * <p>A family states its problem once, as a {@link io.gapstone.solvers.model.LinearModel}. Every
 * {@link io.gapstone.solvers.model.LinearSolver} takes it, {@link
 * io.gapstone.solvers.model.ModelFile} exports it for solvers of others. What a solver returns is
 * verified against the model before anyone sees it.
 */
package io.gapstone.solvers.model;
