package io.gapstone.learners.smra.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraTargets;
import io.gapstone.learners.nn.vector.VectorBackend;
import io.gapstone.learners.smra.Expectation;
import io.gapstone.learners.smra.RandomSmra;
import io.gapstone.learners.smra.Span;
import io.gapstone.learners.train.Tensors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LocationTest {

  private static final LocationHyper HYPER = new LocationHyper(3, 8, 5e-3, 32, 800, 0.5);

  private final SmraProblem problem = new SmraProblem();
  private final SmraInstance instance = RandomSmra.instance(1);

  private SmraSlot slot(SmraInstance shown, int t) {
    return problem.slot(shown, t, problem.initialState(shown));
  }

  @Test
  void windowOfStepsAndPlaces() {
    float[] rows = new float[15];
    new LocationWindow(3).write(Track.of(instance), Span.of(slot(instance, 1)), 1, 2, rows, 0);
    double step = instance.x(1, 2) - instance.x(0, 2);
    Offset<Float> near = Offset.offset(1e-6f);
    // nothing before location 0; location 0 has a place and no step
    assertThat(rows).startsWith(0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(rows[8]).isCloseTo((float) (instance.x(0, 2) / 6000 - 1), near);
    assertThat(rows[10]).isCloseTo((float) (step / 5000), near);
    assertThat(rows[12]).isEqualTo(1);
    assertThat(rows[13]).isCloseTo((float) (instance.x(1, 2) / 6000 - 1), near);
  }

  @Test
  void errorsOfPredictors() {
    Expectation truth =
        (slot, metres) -> {
          for (int u = 0; u < slot.users(); u++) {
            metres[2 * u] = instance.x(slot.t() + 1, u);
            metres[2 * u + 1] = instance.y(slot.t() + 1, u);
          }
        };
    assertThat(LocationErrors.of(truth, instance)).isEqualTo(new LocationErrors(0, 1));
    // everyone goes straight on, so that staying errs by each user's step
    double steps = 0;
    for (int u = 0; u < 6; u++) {
      steps += Math.abs(instance.x(1, u) - instance.x(0, u)) / 6;
    }
    LocationErrors last = LocationErrors.of(LocationErrors.LAST, instance);
    assertThat(last.meanMetres()).isCloseTo(steps, Offset.offset(1e-6));
    assertThat(last.hits()).isLessThan(1);
  }

  @Test
  void learnsToGoStraightOn() {
    LocationLearner learner = new LocationLearner(HYPER, new VectorBackend(), 1);
    for (int episode = 0; episode < 20; episode++) {
      SmraInstance training = RandomSmra.instance(100 + episode);
      assertThat(learner.learn(episode, 40, training, Draws.of(1, "location/" + episode)))
          .isEqualTo(40);
    }
    assertThat(learner.learn(20, 40, instance, Draws.of(1, "location/20"))).isZero();
    LocationErrors found = LocationErrors.of(learner.forecast(), instance);
    LocationErrors last = LocationErrors.of(LocationErrors.LAST, instance);
    assertThat(found.meanMetres()).isLessThan(0.5 * last.meanMetres());
  }

  @Test
  void withoutAPastOrWithTrueTargetsTheInstanceSpeaks() {
    LocationForecast nowhere =
        new LocationForecast(HYPER, (window, step) -> step[0] = step[1] = 1000);
    double[] metres = new double[12];
    nowhere.expect(slot(instance, 0), metres);
    assertThat(metres[4]).isEqualTo(instance.predictedX(0, 2));
    nowhere.expect(slot(instance.withTargets(SmraTargets.TRUE), 2), metres);
    assertThat(metres[4]).isEqualTo(instance.x(3, 2));
    nowhere.expect(slot(instance, 2), metres);
    assertThat(metres[4]).isEqualTo(instance.x(2, 2) + 5e6);
  }

  @Test
  void stepsAreSpreadOverTheEpisodesThatItLearnsIn() {
    LocationHyper seven = new LocationHyper(3, 8, 5e-3, 32, 7, 0.5);
    assertThat(IntStream.range(0, 8).map(k -> seven.stepsAfter(k, 8)))
        .containsExactly(1, 2, 2, 2, 0, 0, 0, 0);
  }

  @Test
  void savedAndLoaded() {
    LocationLearner learner = new LocationLearner(HYPER, new VectorBackend(), 1);
    learner.learn(0, 40, instance, Draws.of(1, "location/0"));
    Tensors kept = new Tensors();
    learner.save("location", kept);
    learner.learn(1, 40, instance, Draws.of(1, "location/1"));
    LocationLearner other = new LocationLearner(HYPER, new VectorBackend(), 2);
    other.load("location", kept);
    other.learn(1, 40, instance, Draws.of(1, "location/1"));
    assertThat(other.weights()).isEqualTo(learner.weights());
  }
}
