package io.gapstone.bench.architecture.bad.core;

import com.fasterxml.jackson.core.JsonFactory;
import io.gapstone.bench.architecture.bad.solvers.BadSolver;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;

/** A core that uses a solver, a library, a file, native code and inexact functions. */
public final class BadCore {

  private BadCore() {}

  static double usesSolver() {
    return BadSolver.solve();
  }

  static Object usesJackson() {
    return new JsonFactory();
  }

  static Path usesFile() {
    return Path.of("bad");
  }

  static void usesNativeCode() {
    System.loadLibrary("bad");
  }

  static double callsLog() {
    return Math.log(2);
  }

  static DoubleUnaryOperator refersToExp() {
    return Math::exp;
  }
}
