package io.gapstone.learners.nn.vector;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.InitialWeights;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import java.util.function.Supplier;

/** Networks in Java. */
public final class VectorBackend implements Backend {

  private final Supplier<Kernels> kernels;

  public VectorBackend() {
    this(MachineKernels::create);
  }

  /** With other loops than the best of this machine. */
  public VectorBackend(Supplier<Kernels> kernels) {
    this.kernels = kernels;
  }

  @Override
  public String id() {
    return "vector";
  }

  @Override
  public Net build(NetSpec spec, Adam optimiser, Draws draws) {
    return new VectorNet(spec, optimiser, InitialWeights.of(spec, draws), kernels.get());
  }
}
