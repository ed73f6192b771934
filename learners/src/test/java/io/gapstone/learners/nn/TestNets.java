package io.gapstone.learners.nn;

import static io.gapstone.learners.nn.Activation.ELU;
import static io.gapstone.learners.nn.Activation.LINEAR;
import static io.gapstone.learners.nn.Activation.RELU;
import static io.gapstone.learners.nn.Activation.SIGMOID;
import static io.gapstone.learners.nn.Activation.SOFTPLUS;
import static io.gapstone.learners.nn.Activation.TANH;

import io.gapstone.core.random.Draws;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small networks that hold every layer, alone and in composition; odd widths on purpose. */
public final class TestNets {

  private TestNets() {}

  public static Map<String, NetSpec> all() {
    Map<String, NetSpec> nets = new LinkedHashMap<>();
    for (Activation activation : Activation.values()) {
      nets.put("dense " + activation, NetSpec.of(new Layer.Dense(5, 19, activation)));
    }
    nets.put("deep", NetSpec.dense(RELU, LINEAR, 7, 37, 21, 3));
    nets.put("noisy", NetSpec.of(new Layer.NoisyDense(6, 5, TANH)));
    nets.put("dueling", NetSpec.of(new Layer.Dueling(5)));
    nets.put("softmax", NetSpec.of(new Layer.GroupSoftmax(3, 4)));
    nets.put("memory", NetSpec.of(new Layer.Lstm(4, 3, 5)));
    nets.put("cell", NetSpec.of(new Layer.LstmCell(3, 5)));
    nets.put(
        "noisy dueling",
        NetSpec.of(
            new Layer.Dense(6, 18, ELU),
            new Layer.NoisyDense(18, 9, SOFTPLUS),
            new Layer.NoisyDense(9, 5, LINEAR),
            new Layer.Dueling(4)));
    nets.put(
        "memory softmax",
        NetSpec.of(
            new Layer.Dense(4, 6, SIGMOID),
            new Layer.Lstm(3, 2, 7),
            new Layer.Dense(7, 6, TANH),
            new Layer.GroupSoftmax(2, 3)));
    nets.put(
        "cell in the middle",
        NetSpec.of(
            new Layer.Dense(4, 8, TANH), new Layer.LstmCell(2, 3), new Layer.Dense(6, 2, LINEAR)));
    return nets;
  }

  /** Normal numbers. */
  public static float[] numbers(int count, Draws draws) {
    float[] numbers = new float[count];
    for (int k = 0; k < count; k++) {
      numbers[k] = (float) draws.normal();
    }
    return numbers;
  }

  public static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      doubles[k] = values[k];
    }
    return doubles;
  }
}
