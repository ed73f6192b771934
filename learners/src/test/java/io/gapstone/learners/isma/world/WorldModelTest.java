package io.gapstone.learners.isma.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.vector.VectorBackend;
import io.gapstone.learners.train.Tensors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldModelTest {

  private static final int BATCH = 3;
  private static final int STEPS = 4;
  private static final WorldSettings SETTINGS = new WorldSettings(1e-3, 1e9, 0, 0.5, 0.7);

  private static WorldBatch batch(WorldSizes sizes) {
    Draws draws = Draws.of(3, "batch");
    WorldBatch batch = new WorldBatch(sizes, BATCH, STEPS);
    fill(batch.observations(), draws);
    fill(batch.actions(), draws);
    fill(batch.rewards(), draws);
    return batch;
  }

  private static void fill(float[] values, Draws draws) {
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) draws.unit();
    }
  }

  private static WorldModel model(WorldSizes sizes) {
    return new WorldModel(
        sizes, SETTINGS, BATCH, STEPS, new VectorBackend(), Draws.of(1, "weights"));
  }

  /** What a step goes down. */
  private static double loss(WorldLosses losses, WorldSizes sizes) {
    double rewarded = sizes.rewardSeesAction() ? 1 : (STEPS - 1.0) / STEPS;
    return losses.observationError() / (2 * 0.5 * 0.5)
        + losses.rewardError() * rewarded / (2 * 0.7 * 0.7)
        + losses.divergence();
  }

  @ParameterizedTest
  @CsvSource({"5,true,true", "5,true,false", "0,true,false", "0,true,true", "5,false,true"})
  void slopesAreThoseOfTheLoss(int memory, boolean stochastic, boolean seesAction) {
    WorldSizes sizes = new WorldSizes(3, 2, memory, 2, 6, stochastic, seesAction);
    WorldModel model = model(sizes);
    WorldBatch batch = batch(sizes);
    model.gather(batch, Draws.of(2, "noise"));
    List<float[]> gradients = Stream.of(model.nets()).map(Net::gradient).toList();
    for (int n = 0; n < gradients.size(); n++) {
      Net net = model.nets()[n];
      float[] gradient = gradients.get(n);
      float[] weights = net.weights();
      int checked = 0;
      for (int k = 0; k < weights.length; k += Math.max(1, weights.length / 12)) {
        float step = 0.002f;
        double up = lossAt(model, net, weights, k, step, batch, sizes);
        double down = lossAt(model, net, weights, k, -step, batch, sizes);
        double slope = (up - down) / (2 * step);
        assertThat((double) gradient[k])
            .as("weight %d of %s", k, net.spec())
            .isCloseTo(slope, within(0.004 + 0.03 * Math.abs(slope)));
        checked++;
      }
      net.setWeights(weights);
      assertThat(checked).isGreaterThan(5);
    }
  }

  private static double lossAt(
      WorldModel model,
      Net net,
      float[] weights,
      int k,
      float step,
      WorldBatch batch,
      WorldSizes sizes) {
    float[] moved = weights.clone();
    moved[k] += step;
    net.setWeights(moved);
    return loss(model.gather(batch, Draws.of(2, "noise")), sizes);
  }

  @Test
  void learningRaisesTheLikelihood() {
    WorldSizes sizes = new WorldSizes(3, 2, 5, 2, 6, true, true);
    WorldModel model = model(sizes);
    WorldBatch batch = batch(sizes);
    WorldLosses first = model.learn(batch, Draws.of(0, "noise"));
    WorldLosses last = first;
    for (int k = 1; k < 400; k++) {
      last = model.learn(batch, Draws.of(k, "noise"));
    }
    // ISMA (8): the likelihood of observations and rewards
    assertThat(last.observationError()).isLessThan(first.observationError());
    assertThat(last.rewardError()).isLessThan(first.rewardError());
    assertThat(loss(last, sizes)).isLessThan(0.8 * loss(first, sizes));
  }

  @Test
  void savedAndLoadedItLearnsOnAlike() {
    WorldSizes sizes = new WorldSizes(3, 2, 5, 2, 6, true, false);
    WorldBatch batch = batch(sizes);
    WorldModel whole = model(sizes);
    whole.learn(batch, Draws.of(0, "noise"));
    Tensors saved = new Tensors();
    whole.save("model", saved);
    WorldModel other = model(sizes);
    other.load("model", saved);
    whole.learn(batch, Draws.of(1, "noise"));
    other.learn(batch, Draws.of(1, "noise"));
    assertThat(other.weights().cell()).containsExactly(whole.weights().cell());
    assertThat(other.weights().rewarder()).containsExactly(whole.weights().rewarder());
  }

  @Test
  void divergenceOfTwoNormals() {
    float[] q = {0.5f, 0.5f};
    float[] p = {0, 1};
    // log(1 / 0.5) + (0.25 + 0.25) / 2 - 0.5
    assertThat(Gaussians.divergence(q, p, 0, 1)).isCloseTo(Math.log(2) - 0.25, within(1e-7));
    float[] byQ = new float[2];
    float[] byP = new float[2];
    Gaussians.divergenceSlopes(q, p, 0, 1, 1, byQ, byP);
    // (0.5 - 0) / 1, 0.5 / 1 - 1 / 0.5, and 1 - (0.25 + 0.25)
    assertThat(byQ).containsExactly(0.5f, -1.5f);
    assertThat(byP).containsExactly(-0.5f, 0.5f);
  }
}
