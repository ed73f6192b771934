/**
 * Solvers in a process of their own, so that a crash, a hang or a hunger for memory of native code
 * is a result and not the end of the command.
 *
 * <p>{@link io.gapstone.solvers.child.IsolatedSolver} is a linear solver like any other. It writes
 * the model to a folder, starts {@link io.gapstone.solvers.child.ChildMain} on it, watches time and
 * memory, and reads what the child left behind.
 */
package io.gapstone.solvers.child;
