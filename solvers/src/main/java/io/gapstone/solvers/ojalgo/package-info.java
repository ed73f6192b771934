/** ojAlgo behind {@link io.gapstone.solvers.model.LinearSolver}: plain Java, no native library. */
package io.gapstone.solvers.ojalgo;
