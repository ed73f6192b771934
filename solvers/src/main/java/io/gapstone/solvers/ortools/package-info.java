/**
 * The solvers that come with Google OR-Tools, each behind {@link
 * io.gapstone.solvers.model.LinearSolver}.
 *
 * <p>Nothing here loads a native library before the first solve; {@link
 * io.gapstone.solvers.ortools.NativeLibraries} does it then. docs/modelling.md lists what each
 * backend is known to get wrong, and how it is met.
 */
package io.gapstone.solvers.ortools;
