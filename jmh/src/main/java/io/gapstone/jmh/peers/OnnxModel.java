package io.gapstone.jmh.peers;

import io.gapstone.jmh.peers.OnnxGraph.Node;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import java.util.Arrays;

/** Writes a network of ours as an ONNX model that turns one row into one row. */
final class OnnxModel {

  static final String INPUT = "input";

  private final OnnxGraph graph = new OnnxGraph();
  private final float[] weights;
  private int at;

  private OnnxModel(float[] weights) {
    this.weights = weights;
  }

  /** The model's file, and what its output is called. */
  record File(byte[] bytes, String output) {}

  static File of(NetSpec spec, float[] weights) {
    OnnxModel model = new OnnxModel(weights);
    String value = INPUT;
    for (Layer layer : spec.layers()) {
      value = model.layer(layer, value);
      model.at += layer.parameters();
    }
    return new File(model.graph.model(INPUT, spec.inputs(), value, spec.outputs()), value);
  }

  private String layer(Layer layer, String x) {
    if (layer instanceof Layer.Dense dense) {
      int biases = dense.inputs() * dense.outputs();
      return dense(x, dense.inputs(), dense.outputs(), biases, dense.activation());
    }
    if (layer instanceof Layer.NoisyDense noisy) {
      int biases = 2 * noisy.inputs() * noisy.outputs();
      return dense(x, noisy.inputs(), noisy.outputs(), biases, noisy.activation());
    }
    if (layer instanceof Layer.Dueling dueling) {
      String value = columns(x, 0, 1);
      String advantages = columns(x, 1, 1 + dueling.actions());
      String mean =
          graph.add(new Node("ReduceMean", advantages).list("axes", 1).set("keepdims", 1));
      return graph.add(new Node("Add", graph.add(new Node("Sub", advantages, mean)), value));
    }
    if (layer instanceof Layer.GroupSoftmax softmax) {
      String groups = shaped(x, softmax.groups(), softmax.size());
      String shares = graph.add(new Node("Softmax", groups).set("axis", -1));
      return shaped(shares, 1, softmax.outputs());
    }
    if (layer instanceof Layer.Lstm lstm) {
      String steps = shaped(x, lstm.steps(), 1, lstm.stepInputs());
      String hidden = graph.name();
      graph.add(memory(lstm.stepInputs(), lstm.hidden(), steps), "", hidden);
      return shaped(hidden, 1, lstm.hidden());
    }
    return cell((Layer.LstmCell) layer, x);
  }

  private String dense(String x, int inputs, int outputs, int biasesAt, Activation activation) {
    String matrix = graph.floats(part(0, inputs * outputs), inputs, outputs);
    String biases = graph.floats(part(biasesAt, outputs), outputs);
    String sums = graph.add(new Node("Gemm", x, matrix, biases));
    return switch (activation) {
      case LINEAR -> sums;
      case RELU -> graph.add(new Node("Relu", sums));
      case TANH -> graph.add(new Node("Tanh", sums));
      case SIGMOID -> graph.add(new Node("Sigmoid", sums));
      case SOFTPLUS -> graph.add(new Node("Softplus", sums));
      case ELU -> graph.add(new Node("Elu", sums).set("alpha", 1f));
    };
  }

  private String cell(Layer.LstmCell layer, String x) {
    int step = layer.stepInputs();
    int size = layer.hidden();
    String input = shaped(columns(x, 0, step), 1, 1, step);
    String h = shaped(columns(x, step, step + size), 1, 1, size);
    String c = shaped(columns(x, step + size, step + 2 * size), 1, 1, size);
    String hidden = graph.name();
    String state = graph.name();
    graph.add(memory(step, size, input, "", h, c), "", hidden, state);
    String row = shaped(hidden, 1, size);
    return graph.add(new Node("Concat", row, shaped(state, 1, size)).set("axis", 1));
  }

  /** ONNX has gates in the order i, o, f, c where we have i, f, o, c, and a row per gate. */
  private Node memory(int step, int size, String x, String... states) {
    int sums = 4 * size;
    String input = graph.floats(gates(0, step, size), 1, sums, step);
    String recurrent = graph.floats(gates(step * sums, size, size), 1, sums, size);
    float[] biases = Arrays.copyOf(gates((step + size) * sums, 1, size), 2 * sums);
    String both = graph.floats(biases, 1, 2L * sums);
    String[] inputs = new String[4 + states.length];
    System.arraycopy(new String[] {x, input, recurrent, both}, 0, inputs, 0, 4);
    System.arraycopy(states, 0, inputs, 4, states.length);
    return new Node("LSTM", inputs).set("hidden_size", size);
  }

  /** A matrix of ours, {@code [inputs][4 size]}, transposed and its gates in ONNX's order. */
  private float[] gates(int from, int inputs, int size) {
    int[] order = {0, 2, 1, 3};
    float[] transposed = new float[4 * size * inputs];
    for (int gate = 0; gate < 4; gate++) {
      for (int k = 0; k < size; k++) {
        for (int i = 0; i < inputs; i++) {
          transposed[(gate * size + k) * inputs + i] =
              weights[at + from + i * 4 * size + order[gate] * size + k];
        }
      }
    }
    return transposed;
  }

  private String columns(String x, long from, long to) {
    return graph.add(new Node("Slice", x, graph.longs(from), graph.longs(to), graph.longs(1)));
  }

  private String shaped(String x, long... dims) {
    return graph.add(new Node("Reshape", x, graph.longs(dims)));
  }

  private float[] part(int from, int count) {
    return Arrays.copyOfRange(weights, at + from, at + from + count);
  }
}
