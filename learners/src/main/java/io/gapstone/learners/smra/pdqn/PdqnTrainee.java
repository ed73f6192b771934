package io.gapstone.learners.smra.pdqn;

import static io.gapstone.learners.smra.SmraActions.KINDS;
import static io.gapstone.learners.smra.SmraActions.PARAMETERS;
import static io.gapstone.learners.smra.SmraActions.STAY;

import io.gapstone.core.Policy;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.learners.explore.OrnsteinUhlenbeck;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.replay.Shape;
import io.gapstone.learners.smra.Expectation;
import io.gapstone.learners.smra.RowNet;
import io.gapstone.learners.smra.SmraActions;
import io.gapstone.learners.smra.SmraTurns;
import io.gapstone.learners.smra.TurnTrainee;
import io.gapstone.learners.smra.location.LocationErrors;
import io.gapstone.learners.smra.location.LocationForecast;
import io.gapstone.learners.smra.location.LocationLearner;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.TrainingTask;
import java.util.SortedMap;

/** A run of PDQN with its location predictor. */
final class PdqnTrainee extends TurnTrainee {

  private final TrainingTask<SmraInstance> task;
  private final PdqnHyper hyper;
  private final PdqnLearner learner;
  private final PdqnChooser chooser;
  private final OrnsteinUhlenbeck noise;
  private final LocationLearner location;
  private final LocationForecast forecast;
  private final Act act = new Act(new int[1], new float[PARAMETERS]);

  PdqnTrainee(TrainingTask<SmraInstance> task, PdqnHyper hyper) {
    super(task, hyper.turns(), new Shape(hyper.turns().encoder().width(), 1, PARAMETERS, 0));
    this.task = task;
    this.hyper = hyper;
    learner = new PdqnLearner(hyper, task.backend(), task.seed());
    chooser = new PdqnChooser(hyper, RowNet.of(learner.actor()), RowNet.of(learner.value()));
    noise = new OrnsteinUhlenbeck(PARAMETERS, hyper.noisePull(), hyper.noise());
    location = new LocationLearner(hyper.location(), task.backend(), task.seed());
    forecast = location.forecast();
  }

  @Override
  protected Expectation expectation() {
    return forecast;
  }

  @Override
  protected void calm() {
    noise.reset();
  }

  @Override
  protected Act act(SmraTurns turns, int u, float[] state, double epsilon, Draws explore) {
    float[] x = act.actions();
    chooser.parameters(state, x); // line 6
    noise.addTo(x, -1, 1, explore);
    int k;
    if (explore.unit() < epsilon) { // line 7
      k = explore.index(KINDS);
      for (int j = 0; j < PARAMETERS; j++) {
        x[j] = (float) (2 * explore.unit() - 1);
      }
    } else {
      k = chooser.best(state, x);
    }
    act.choices()[0] = hyper.turns().mayMove(state, 0) ? k : STAY;
    SmraActions.play(turns, u, act.choices()[0], x[0], x[1]);
    return act;
  }

  @Override
  protected double learn(Batch batch) {
    return learner.learn(batch);
  }

  /**
   * Measures the predictor on an episode that it has not learnt from, beside the stored prediction
   * and standing still; then it learns from it.
   */
  @Override
  protected int after(int episode, SmraInstance instance, SortedMap<String, Double> curve) {
    report("Last", LocationErrors.of(LocationErrors.LAST, instance), curve);
    report("Stored", LocationErrors.of(Expectation.OF_THE_INSTANCE, instance), curve);
    report("Lstm", LocationErrors.of(forecast, instance), curve);
    Draws draws = Draws.of(task.seed(), "location/" + episode);
    return location.learn(episode, task.episodes(), instance, draws);
  }

  private static void report(
      String predictor, LocationErrors errors, SortedMap<String, Double> curve) {
    curve.put("errorMetres" + predictor, errors.meanMetres());
    curve.put("hits" + predictor, errors.hits());
  }

  @Override
  public Tensors policyWeights() {
    return new Tensors()
        .put(PdqnAlgorithm.ACTOR, learner.actor().weights())
        .put(PdqnAlgorithm.VALUE, learner.value().weights())
        .put(PdqnAlgorithm.LOCATION, location.weights());
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(long seed) {
    return PdqnAlgorithm.policy(hyper, policyWeights());
  }

  @Override
  public void save(String name, Tensors out) {
    super.save(name, out);
    learner.save(name + ".learner", out);
    location.save(name + ".location", out);
  }

  @Override
  public void load(String name, Tensors in) {
    super.load(name, in);
    learner.load(name + ".learner", in);
    location.load(name + ".location", in);
  }
}
