package io.gapstone.jmh.peers;

import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.frozen.Precision;
import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.learners.kernels.PlainKernels;
import io.gapstone.learners.nn.NetSpec;

/** What runs networks: our loops, and the engines that Java has otherwise. */
public enum Engine {
  VECTOR("vector"),
  VECTOR_BFLOAT16("vector, bfloat16"),
  VECTOR_INT8("vector, int8"),
  PLAIN("plain"),
  ONNX_RUNTIME("ONNX Runtime"),
  DL4J("DL4J"),
  SAMEDIFF("SameDiff");

  private final String title;

  Engine(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether it is a library of other people. */
  public boolean isPeer() {
    return ordinal() >= ONNX_RUNTIME.ordinal();
  }

  /** A network with these weights. */
  public Peer net(NetSpec spec, float[] weights) {
    return switch (this) {
      case VECTOR -> frozen(spec, weights, Precision.FLOAT, vector());
      case VECTOR_BFLOAT16 -> frozen(spec, weights, Precision.BFLOAT16, vector());
      case VECTOR_INT8 -> frozen(spec, weights, Precision.INT8, vector());
      case PLAIN -> frozen(spec, weights, Precision.FLOAT, new PlainKernels());
      case ONNX_RUNTIME -> new OnnxRuntime(spec, weights);
      case DL4J -> new Dl4jNet(spec, weights);
      case SAMEDIFF -> new SameDiffNet(spec, weights);
    };
  }

  private static Kernels vector() {
    return MachineKernels.vector().orElseThrow();
  }

  private static Peer frozen(NetSpec spec, float[] weights, Precision precision, Kernels kernels) {
    return FrozenNet.of(spec, weights, precision, kernels)::run;
  }
}
