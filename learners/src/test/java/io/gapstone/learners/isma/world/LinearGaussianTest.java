package io.gapstone.learners.isma.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.nn.vector.VectorBackend;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A hidden position x' = 0.9 x + 0.3 a + noise of deviation 0.1 is seen through noise of deviation
 * 0.3. What can be told of the next observation is known: the Kalman filter gives the likelihood
 * that no model exceeds by more than chance.
 */
class LinearGaussianTest {

  private static final double KEPT = 0.9;
  private static final double PUSH = 0.3;
  private static final double MOVES = 0.1;
  private static final double BLUR = 0.3;

  /** Observations lie within (0, 1) for the model's sake. */
  private static final double SCALE = 0.12;

  private static final int LENGTH = 12;

  /** In nats per observation. */
  private static final double WITHIN = 0.05;

  private static void play(Draws draws, float[] seen, float[] done, float[] earned) {
    double x = draws.normal() * 0.5;
    for (int t = 0; t < LENGTH; t++) {
      seen[t] = (float) (0.5 + SCALE * (x + BLUR * draws.normal()));
      done[t] = (float) (2 * draws.unit() - 1);
      x = KEPT * x + PUSH * done[t] + MOVES * draws.normal();
      earned[t] = (float) x;
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void comesNearTheKalmanFilter(boolean stochastic) {
    WorldSizes sizes = new WorldSizes(1, 1, 16, 4, 32, stochastic, true);
    WorldModel model =
        new WorldModel(
            sizes,
            new WorldSettings(1e-2, 100, 0, SCALE * BLUR, 0.1),
            20,
            LENGTH,
            new VectorBackend(),
            Draws.of(1, "weights"));
    SequenceMemory known = new SequenceMemory(sizes, 1000, LENGTH);
    Draws draws = Draws.of(2, "system");
    float[] seen = new float[LENGTH];
    float[] done = new float[LENGTH];
    float[] earned = new float[LENGTH];
    for (int k = 0; k < 1000; k++) {
      play(draws, seen, done, earned);
      known.add(seen, done, earned);
    }
    WorldBatch batch = new WorldBatch(sizes, 20, LENGTH);
    int steps = 1000;
    for (int k = 0; k < steps; k++) {
      known.draw(batch, draws);
      model.learningRate(1e-2 * (1 - k / (double) steps));
      model.learn(batch, draws);
    }
    double[] likelihoods = test(sizes, model);
    double lost = likelihoods[0] - likelihoods[1];
    assertThat(lost).isBetween(-WITHIN, WITHIN);
  }

  /** Mean log-likelihood of the next observation on new sequences: the filter's, the model's. */
  private static double[] test(WorldSizes sizes, WorldModel model) {
    FrozenNet observer = FrozenNet.of(sizes.observer(), model.observerWeights());
    Belief belief = new Belief(sizes, model.weights(), 1);
    Draws draws = Draws.of(9, "test");
    float[] seen = new float[LENGTH];
    float[] done = new float[LENGTH];
    float[] earned = new float[LENGTH];
    float[] state = new float[sizes.state()];
    float[] told = new float[1];
    double[] sums = new double[2];
    int sequences = 200;
    for (int n = 0; n < sequences; n++) {
      play(draws, seen, done, earned);
      belief.forget();
      double mean = 0;
      double variance = 0.25;
      for (int t = 0; t + 1 < LENGTH; t++) {
        double gain = variance / (variance + BLUR * BLUR);
        mean += gain * ((seen[t] - 0.5) / SCALE - mean);
        variance *= 1 - gain;
        mean = KEPT * mean + PUSH * done[t];
        variance = KEPT * KEPT * variance + MOVES * MOVES;
        belief.see(new float[] {seen[t]});
        belief.imagine(1);
        belief.step(1, new float[] {done[t]}, null, new float[1]);
        belief.state(0, state);
        observer.run(state, told);
        belief.act(new float[] {done[t]});
        double total = SCALE * SCALE * (variance + BLUR * BLUR);
        sums[0] += logDensity(seen[t + 1] - (0.5 + SCALE * mean), total);
        sums[1] += logDensity(seen[t + 1] - told[0], total);
      }
    }
    return new double[] {sums[0] / sequences / (LENGTH - 1), sums[1] / sequences / (LENGTH - 1)};
  }

  private static double logDensity(double error, double variance) {
    return -0.5 * (error * error / variance + Math.log(2 * Math.PI * variance));
  }
}
