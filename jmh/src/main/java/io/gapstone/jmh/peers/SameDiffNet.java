package io.gapstone.jmh.peers;

import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network of dense layers in SameDiff. */
final class SameDiffNet implements Peer {

  private static final String INPUT = "input";

  private final SameDiff graph;
  private final String output;
  private final int inputs;

  SameDiffNet(NetSpec spec, float[] weights) {
    inputs = spec.inputs();
    // Whoever builds a network in DL4J first loads the libraries, and keeps them to one thread.
    new Dl4jNet(NetSpec.dense(Activation.LINEAR, Activation.LINEAR, 1, 1), new float[2]);
    PrintStream out = System.out;
    try {
      // It prints on its first use.
      System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
      graph = SameDiff.create();
      SDVariable value = graph.placeHolder(INPUT, DataType.FLOAT, 1, inputs);
      int at = 0;
      for (Layer layer : spec.layers()) {
        if (!(layer instanceof Layer.Dense dense)) {
          throw new IllegalArgumentException("only dense layers are measured in SameDiff");
        }
        value = layer(dense, weights, at, value);
        at += layer.parameters();
      }
      output = value.name();
    } finally {
      System.setOut(out);
    }
  }

  private SDVariable layer(Layer.Dense dense, float[] weights, int at, SDVariable x) {
    int biasesAt = at + dense.inputs() * dense.outputs();
    INDArray matrix =
        Nd4j.createFromArray(Arrays.copyOfRange(weights, at, biasesAt))
            .reshape('c', dense.inputs(), dense.outputs());
    INDArray biases =
        Nd4j.createFromArray(Arrays.copyOfRange(weights, biasesAt, biasesAt + dense.outputs()));
    SDVariable sums =
        graph.nn().linear(x, graph.constant("w" + at, matrix), graph.constant("b" + at, biases));
    Activation activation = dense.activation();
    return switch (activation) {
      case LINEAR -> sums;
      case RELU -> graph.nn().relu(sums, 0);
      case TANH -> graph.nn().tanh(sums);
      case SIGMOID -> graph.nn().sigmoid(sums);
      case SOFTPLUS -> graph.nn().softplus(sums);
      case ELU -> graph.nn().elu(sums);
    };
  }

  @Override
  public void run(float[] from, float[] to) {
    INDArray row = Nd4j.createFromArray(from).reshape('c', 1, inputs);
    INDArray result = graph.output(Map.of(INPUT, row), output).get(output);
    System.arraycopy(result.data().asFloat(), 0, to, 0, to.length);
  }
}
