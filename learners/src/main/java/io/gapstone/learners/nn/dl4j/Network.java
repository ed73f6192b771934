package io.gapstone.learners.nn.dl4j;

import io.gapstone.learners.nn.Activation;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network of DL4J with errors from outside, over memory that is given to it. */
final class Network {

  private final MultiLayerNetwork network;

  Network(List<Layer> layers) {
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .miniBatch(false)
            .trainingWorkspaceMode(WorkspaceMode.NONE)
            .inferenceWorkspaceMode(WorkspaceMode.NONE)
            .list();
    layers.forEach(list::layer);
    network = new MultiLayerNetwork(list.build());
  }

  static org.nd4j.linalg.activations.Activation activation(Activation activation) {
    return switch (activation) {
      case LINEAR -> org.nd4j.linalg.activations.Activation.IDENTITY;
      case RELU -> org.nd4j.linalg.activations.Activation.RELU;
      case TANH -> org.nd4j.linalg.activations.Activation.TANH;
      case SIGMOID -> org.nd4j.linalg.activations.Activation.SIGMOID;
      case SOFTPLUS -> org.nd4j.linalg.activations.Activation.SOFTPLUS;
      case ELU -> org.nd4j.linalg.activations.Activation.ELU;
    };
  }

  void take(INDArray parameters, INDArray slopes) {
    network.init(parameters, false);
    network.initGradientsView(); // or else the first way back would, and take its own
    network.setBackpropGradientsViewArray(slopes);
  }

  INDArray forward(INDArray x) {
    network.setInput(x);
    List<INDArray> values = network.feedForward(true, false);
    return values.get(values.size() - 1);
  }

  INDArray backward(INDArray errors) {
    return network.backpropGradient(errors, LayerWorkspaceMgr.noWorkspaces()).getSecond();
  }
}
