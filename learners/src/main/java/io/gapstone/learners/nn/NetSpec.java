package io.gapstone.learners.nn;

import java.util.List;

/** A network: layers one after the other. */
public record NetSpec(List<Layer> layers) {

  public NetSpec {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network needs a layer");
    }
    for (int k = 1; k < layers.size(); k++) {
      if (layers.get(k).inputs() != layers.get(k - 1).outputs()) {
        throw new IllegalArgumentException(
            "layers["
                + k
                + "] takes "
                + layers.get(k).inputs()
                + " inputs; the layer before it gives "
                + layers.get(k - 1).outputs()
                + ".");
      }
    }
  }

  public static NetSpec of(Layer... layers) {
    return new NetSpec(List.of(layers));
  }

  /**
   * Dense layers.
   *
   * @param sizes inputs, hidden widths, outputs
   */
  public static NetSpec dense(Activation hidden, Activation last, int... sizes) {
    Layer[] layers = new Layer[sizes.length - 1];
    for (int k = 0; k < layers.length; k++) {
      layers[k] = new Layer.Dense(sizes[k], sizes[k + 1], k == layers.length - 1 ? last : hidden);
    }
    return of(layers);
  }

  public int inputs() {
    return layers.get(0).inputs();
  }

  public int outputs() {
    return layers.get(layers.size() - 1).outputs();
  }

  /** How many weights all layers have. */
  public int parameters() {
    return layers.stream().mapToInt(Layer::parameters).sum();
  }
}
