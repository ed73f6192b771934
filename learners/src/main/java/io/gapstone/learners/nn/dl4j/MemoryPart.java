package io.gapstone.learners.nn.dl4j;

import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Layer;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A long short-term memory over a sequence: DL4J's, which wants {@code [row][input][step]}, keeps
 * matrices by columns, and has the gates in the order candidate, forget, output, input.
 */
final class MemoryPart extends Part {

  private final Layer.Lstm layer;
  private final Network network;

  MemoryPart(Layer.Lstm layer) {
    this.layer = layer;
    LSTM memory =
        new LSTM.Builder()
            .nIn(layer.stepInputs())
            .nOut(layer.hidden())
            .activation(Network.activation(Activation.TANH))
            .gateActivationFunction(Network.activation(Activation.SIGMOID))
            .build();
    this.network = new Network(List.of(new LastTimeStep(memory)));
  }

  @Override
  int[] places() {
    int[] places = new int[layer.parameters()];
    int next = 0;
    for (int rows : new int[] {layer.stepInputs(), layer.hidden(), 1}) {
      int from = next;
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < 4 * layer.hidden(); j++) {
          places[next++] = from + i + column(j) * rows;
        }
      }
    }
    return places;
  }

  private int column(int ours) {
    int hidden = layer.hidden();
    return switch (ours / hidden) {
      case 0 -> ours + 3 * hidden;
      case 3 -> ours - 3 * hidden;
      default -> ours;
    };
  }

  @Override
  void take(INDArray weights, INDArray slopes) {
    network.take(weights, slopes);
  }

  @Override
  INDArray forward(INDArray x) {
    return network.forward(
        x.dup('c')
            .reshape('c', x.size(0), layer.steps(), layer.stepInputs())
            .permute(0, 2, 1)
            .dup('f'));
  }

  @Override
  INDArray backward(INDArray errors) {
    INDArray back = network.backward(errors);
    return back.permute(0, 2, 1).dup('c').reshape('c', back.size(0), layer.inputs());
  }
}
