package io.gapstone.jmh.nn;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.learners.kernels.PlainKernels;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.NetSpec;

/** Four usual sizes of policy networks, rectified. */
public enum Nets {
  A(8, 64, 64, 12),
  B(420, 256, 128, 210),
  C(1400, 256, 256, 256, 256, 1600),
  D(60, 128, 128, 36);

  private final int[] sizes;

  Nets(int... sizes) {
    this.sizes = sizes;
  }

  /** The net. */
  public NetSpec spec() {
    return NetSpec.dense(Activation.RELU, Activation.LINEAR, sizes);
  }

  /** Loops by name: those on the Vector API, which must be there, or plain ones. */
  static Kernels kernels(String name) {
    return name.equals("plain") ? new PlainKernels() : MachineKernels.vector().orElseThrow();
  }

  /** Fills an array with drawn numbers. */
  public static void fill(float[] values, Draws draws) {
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) draws.normal();
    }
  }
}
