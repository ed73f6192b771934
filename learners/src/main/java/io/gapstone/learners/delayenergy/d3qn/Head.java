package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.learners.QValues;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * What the network looks like, and how its outputs value a state's actions.
 *
 * <p>Of the paper's state it makes the values of all servers at once. Of a state with a row per
 * server it makes each row's value alone; where it is dueling, each row gives a value and an
 * advantage, and the state's value is the mean of its rows' values.
 */
final class Head {

  private final boolean pairs;
  private final boolean dueling;
  private final int actions;
  private final float[] advantages;

  Head(D3qnSettings settings, int actions) {
    this.pairs = settings.pairs();
    this.dueling = settings.dueling();
    this.actions = actions;
    this.advantages = new float[actions];
  }

  /**
   * Two hidden layers, the first of them a long short-term memory where several slots are seen.
   *
   * @param noisy whether layers are noisy; a trained policy acts by their means
   */
  static NetSpec spec(D3qnSettings settings, int rowSize, int actions, boolean noisy) {
    List<Layer> layers = new ArrayList<>();
    int hidden = settings.hidden();
    if (settings.memory() > 1) {
      layers.add(new Layer.Lstm(settings.memory(), rowSize / settings.memory(), hidden));
    } else {
      layers.add(layer(noisy, rowSize, hidden, Activation.RELU));
    }
    layers.add(layer(noisy, hidden, hidden, Activation.RELU));
    int values = settings.pairs() ? 1 : actions;
    int outputs = settings.dueling() ? 1 + values : values;
    layers.add(layer(noisy, hidden, outputs, Activation.LINEAR));
    if (settings.dueling() && !settings.pairs()) {
      layers.add(new Layer.Dueling(actions));
    }
    return new NetSpec(layers);
  }

  private static Layer layer(boolean noisy, int inputs, int outputs, Activation activation) {
    return noisy
        ? new Layer.NoisyDense(inputs, outputs, activation)
        : new Layer.Dense(inputs, outputs, activation);
  }

  /** Whether an action's value needs no other row than its own. */
  boolean rowsAlone() {
    return pairs && !dueling;
  }

  /** Whether rows give values and advantages apart. */
  private boolean split() {
    return pairs && dueling;
  }

  /** The values of a sample's actions, from the network's outputs, to {@code at} on. */
  void values(float[] output, int sample, float[] values, int at) {
    if (!split()) {
      System.arraycopy(output, sample * actions, values, at, actions);
      return;
    }
    float value = 0;
    int row = sample * 2 * actions;
    for (int a = 0; a < actions; a++) {
      value += output[row + 2 * a] / actions;
      advantages[a] = output[row + 2 * a + 1];
    }
    QValues.dueling(value, advantages, values, at);
  }

  /** Writes the loss's derivatives by the outputs, from that by the value of one action. */
  void gradient(float slope, int sample, int action, float[] gradient) {
    if (!split()) {
      gradient[sample * actions + action] = slope;
      return;
    }
    int at = sample * 2 * actions;
    float share = slope / actions;
    for (int a = 0; a < actions; a++) {
      gradient[at + 2 * a] = share;
      gradient[at + 2 * a + 1] = (a == action ? slope : 0) - share;
    }
  }
}
