package io.gapstone.learners.kernels;

import java.util.Optional;

/**
 * The best loops that this Java machine has: those on the Vector API where its module can be had,
 * else plain ones. Both give the same bits. {@code -Dgapstone.kernels=plain} asks for plain ones
 * throughout, {@code vector} for the Vector API from the first call on.
 *
 * <p>{@code --add-modules jdk.incubator.vector} would print a warning at every start. So the module
 * is taken in while the program runs, by the way in which the JDK itself takes in modules of its
 * tools; the launcher's jar opens that way by {@code Add-Exports: java.base/jdk.internal.module} in
 * its manifest. Where that fails, the loops are the plain ones.
 */
public final class MachineKernels {

  private static final String MODULE = "jdk.incubator.vector";
  private static final String WISH = System.getProperty("gapstone.kernels", "auto");
  private static final boolean VECTOR = !WISH.equals("plain") && present();

  private MachineKernels() {}

  /** New loops for one network (they have scratch room, so threads may not share them). */
  public static Kernels create() {
    if (!VECTOR) {
      return new PlainKernels();
    }
    return WISH.equals("vector") ? load() : new SwitchingKernels(load(), Warmup::done);
  }

  /** Loops on the Vector API, if this machine has it and nobody asked for plain ones. */
  public static Optional<Kernels> vector() {
    return VECTOR ? Optional.of(load()) : Optional.empty();
  }

  /**
   * Gets the loops on the Vector API compiled, if there are any, and comes back when they win: for
   * measurements of what networks cost in a program that goes on.
   */
  public static void warmUp() {
    if (VECTOR) {
      Warmup.now();
    }
  }

  /** For reports: {@code vector} or {@code plain}. */
  public static String name() {
    return VECTOR ? "vector" : "plain";
  }

  private static boolean present() {
    return (ModuleLayer.boot().findModule(MODULE).isPresent() || taken()) && load().suits();
  }

  private static boolean taken() {
    try {
      Class<?> modules = Class.forName("jdk.internal.module.Modules");
      modules.getMethod("loadModule", String.class).invoke(null, MODULE);
      return true;
    } catch (ReflectiveOperationException | LinkageError e) {
      return false;
    }
  }

  private static Kernels load() {
    try {
      Class<?> type = Class.forName("io.gapstone.learners.kernels.simd.VectorKernels");
      return (Kernels) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the Vector API is there, but not the loops on it", e);
    }
  }
}
