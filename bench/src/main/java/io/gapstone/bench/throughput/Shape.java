package io.gapstone.bench.throughput;

import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;

/** A network in a few words. */
public final class Shape {

  private Shape() {}

  /**
   * For example {@code 27-128-128~5 dueling}: a wave stands before the outputs of a noisy layer.
   */
  public static String of(NetSpec spec) {
    StringBuilder text = new StringBuilder();
    boolean chain = false;
    for (Layer layer : spec.layers()) {
      boolean noisy = layer instanceof Layer.NoisyDense;
      if (noisy || layer instanceof Layer.Dense) {
        if (!chain) {
          text.append(text.isEmpty() ? "" : " ").append(layer.inputs());
        }
        text.append(noisy ? '~' : '-').append(layer.outputs());
        chain = true;
      } else {
        text.append(text.isEmpty() ? "" : " ").append(word(layer));
        chain = false;
      }
    }
    return text.toString();
  }

  private static String word(Layer layer) {
    if (layer instanceof Layer.Lstm memory) {
      return "lstm(" + memory.steps() + "x" + memory.stepInputs() + "-" + memory.hidden() + ")";
    }
    if (layer instanceof Layer.LstmCell cell) {
      return "cell(" + cell.stepInputs() + "-" + cell.hidden() + ")";
    }
    if (layer instanceof Layer.GroupSoftmax softmax) {
      return "softmax(" + softmax.groups() + "x" + softmax.size() + ")";
    }
    return "dueling";
  }
}
