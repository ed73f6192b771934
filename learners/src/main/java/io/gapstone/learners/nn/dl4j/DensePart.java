package io.gapstone.learners.nn.dl4j;

import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.Layer.Dense;
import io.gapstone.learners.nn.Layer.NoisyDense;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Dense layers in a row, one network of DL4J. Its parameters are the net's own memory; but where a
 * layer is noisy, they are means plus amplitudes times noise, made anew after each change, and
 * their gradient goes to the means as it is and to the amplitudes times the noise.
 *
 * <p>The weights of a layer: W by columns, b; of a noisy one also the amplitudes likewise.
 */
final class DensePart extends Part {

  private final List<Layer> layers;
  private final boolean noisy;
  private final Network network;
  private final List<Share> shares = new ArrayList<>();
  private boolean current;

  /** A layer's share of the part's weights and of the network's parameters. */
  private static final class Share {
    final boolean noisy;
    INDArray means;
    INDArray amplitudes;
    INDArray parameters;
    INDArray meanSlopes;
    INDArray amplitudeSlopes;
    INDArray parameterSlopes;
    INDArray noise;

    Share(boolean noisy) {
      this.noisy = noisy;
    }
  }

  DensePart(List<Layer> layers) {
    this.layers = layers;
    this.noisy = layers.stream().anyMatch(NoisyDense.class::isInstance);
    this.network =
        new Network(
            layers.stream()
                .map(
                    l ->
                        (org.deeplearning4j.nn.conf.layers.Layer)
                            new DenseLayer.Builder()
                                .nIn(l.inputs())
                                .nOut(l.outputs())
                                .activation(
                                    Network.activation(
                                        l instanceof Dense d
                                            ? d.activation()
                                            : ((NoisyDense) l).activation()))
                                .build())
                .toList());
  }

  @Override
  int[] places() {
    int[] places = new int[layers.stream().mapToInt(Layer::parameters).sum()];
    int at = 0;
    for (Layer layer : layers) {
      int inputs = layer.inputs();
      int outputs = layer.outputs();
      int matrix = inputs * outputs;
      boolean amplitudes = layer instanceof NoisyDense;
      int biases = amplitudes ? 2 * matrix : matrix;
      for (int set = 0; set < (amplitudes ? 2 : 1); set++) {
        int own = at + set * (matrix + outputs);
        for (int k = 0; k < matrix; k++) {
          places[at + set * matrix + k] = own + byColumn(k, inputs, outputs);
        }
        for (int j = 0; j < outputs; j++) {
          places[at + biases + set * outputs + j] = own + matrix + j;
        }
      }
      at += layer.parameters();
    }
    return places;
  }

  /** Where the k-th element by rows is by columns. */
  private static int byColumn(int k, int rows, int columns) {
    return k / columns + k % columns * rows;
  }

  @Override
  void take(INDArray weights, INDArray slopes) {
    if (!noisy) {
      network.take(weights, slopes);
      return;
    }
    int count = layers.stream().mapToInt(l -> (l.inputs() + 1) * l.outputs()).sum();
    INDArray parameters = Floats.row(count);
    INDArray parameterSlopes = Floats.row(count);
    network.take(parameters, parameterSlopes);
    int at = 0;
    int to = 0;
    for (Layer layer : layers) {
      int size = (layer.inputs() + 1) * layer.outputs();
      Share share = new Share(layer instanceof NoisyDense);
      share.means = Floats.part(weights, at, size);
      share.meanSlopes = Floats.part(slopes, at, size);
      share.parameters = Floats.part(parameters, to, size);
      share.parameterSlopes = Floats.part(parameterSlopes, to, size);
      if (share.noisy) {
        share.amplitudes = Floats.part(weights, at + size, size);
        share.amplitudeSlopes = Floats.part(slopes, at + size, size);
      }
      shares.add(share);
      at += layer.parameters();
      to += size;
    }
  }

  @Override
  void changed() {
    current = false;
  }

  @Override
  int noisyLayers() {
    return (int) layers.stream().filter(NoisyDense.class::isInstance).count();
  }

  @Override
  void noise(List<float[]> noise) {
    int next = 0;
    for (int k = 0; noisy && k < layers.size(); k++) {
      Share share = shares.get(k);
      if (share.noisy) {
        share.noise = noise == null ? null : byColumns(layers.get(k), noise.get(next++));
      }
    }
    current = false;
  }

  private static INDArray byColumns(Layer layer, float[] noise) {
    int matrix = layer.inputs() * layer.outputs();
    float[] values = noise.clone();
    for (int k = 0; k < matrix; k++) {
      values[byColumn(k, layer.inputs(), layer.outputs())] = noise[k];
    }
    INDArray row = Floats.row(values.length);
    Floats.put(values, row);
    return row;
  }

  @Override
  INDArray forward(INDArray x) {
    if (noisy && !current) {
      for (Share share : shares) {
        share.parameters.assign(share.means);
        if (share.noise != null) {
          share.parameters.addi(share.amplitudes.mul(share.noise));
        }
      }
      current = true;
    }
    return network.forward(x);
  }

  @Override
  INDArray backward(INDArray errors) {
    INDArray back = network.backward(errors);
    for (Share share : shares) {
      share.meanSlopes.assign(share.parameterSlopes);
      if (share.noise != null) {
        share.amplitudeSlopes.assign(share.parameterSlopes.mul(share.noise));
      } else if (share.noisy) {
        share.amplitudeSlopes.assign(0);
      }
    }
    return back;
  }
}
