package io.gapstone.jmh.peers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.gapstone.learners.nn.NetSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * A network in ONNX Runtime at its fastest from Java: one thread, all optimisations, and both
 * buffers outside the heap, made once.
 */
final class OnnxRuntime implements Peer {

  private final OrtSession session;
  private final FloatBuffer input;
  private final FloatBuffer output;
  private final Map<String, OnnxTensor> inputs;
  private final Map<String, OnnxTensor> outputs;

  OnnxRuntime(NetSpec spec, float[] weights) {
    OnnxModel.File model = OnnxModel.of(spec, weights);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    input = floats(spec.inputs());
    output = floats(spec.outputs());
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(model.bytes(), options);
      long[] in = {1, spec.inputs()};
      long[] out = {1, spec.outputs()};
      inputs = Map.of(OnnxModel.INPUT, OnnxTensor.createTensor(environment, input, in));
      outputs = Map.of(model.output(), OnnxTensor.createTensor(environment, output, out));
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime refuses a network of ours", e);
    }
  }

  private static FloatBuffer floats(int count) {
    return ByteBuffer.allocateDirect(4 * count).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  @Override
  public void run(float[] from, float[] to) {
    input.put(0, from, 0, input.capacity());
    try {
      session.run(inputs, outputs).close();
      output.get(0, to, 0, output.capacity());
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime fails on a network of ours", e);
    }
  }

  @Override
  public void close() {
    inputs.values().forEach(OnnxTensor::close);
    outputs.values().forEach(OnnxTensor::close);
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not close a session", e);
    }
  }
}
