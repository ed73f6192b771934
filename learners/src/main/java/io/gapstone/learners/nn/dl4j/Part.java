package io.gapstone.learners.nn.dl4j;

import io.gapstone.learners.nn.Layer;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer, or several dense ones in a row, at work. */
abstract class Part {

  /**
   * Where each weight lies among the part's own.
   *
   * @return by the weight's place in the layout of {@link Layer}
   */
  abstract int[] places();

  /**
   * Takes its share of the net's arrays, to be read and filled from now on.
   *
   * @param slopes for the gradient of the last backward pass
   */
  void take(INDArray weights, INDArray slopes) {}

  /** Turns rows into rows, and remembers what the way back needs. */
  abstract INDArray forward(INDArray x);

  /**
   * From the errors by each output to those by each input, after {@link #forward}; fills the
   * slopes.
   */
  abstract INDArray backward(INDArray errors);

  /** The weights were changed. */
  void changed() {}

  int noisyLayers() {
    return 0;
  }

  /** Takes noise for its noisy layers, in their order; null for none. */
  void noise(List<float[]> noise) {}

  static List<Part> of(List<Layer> layers) {
    List<Part> parts = new ArrayList<>();
    List<Layer> dense = new ArrayList<>();
    for (Layer layer : layers) {
      if (layer instanceof Layer.Dense || layer instanceof Layer.NoisyDense) {
        dense.add(layer);
        continue;
      }
      flush(dense, parts);
      parts.add(single(layer));
    }
    flush(dense, parts);
    return parts;
  }

  private static void flush(List<Layer> dense, List<Part> parts) {
    if (!dense.isEmpty()) {
      parts.add(new DensePart(List.copyOf(dense)));
      dense.clear();
    }
  }

  private static Part single(Layer layer) {
    if (layer instanceof Layer.Dueling dueling) {
      return new DuelingPart(dueling.actions());
    }
    if (layer instanceof Layer.GroupSoftmax softmax) {
      return new SoftmaxPart(softmax.groups(), softmax.size());
    }
    if (layer instanceof Layer.Lstm memory) {
      return new MemoryPart(memory);
    }
    return new CellPart((Layer.LstmCell) layer);
  }
}
