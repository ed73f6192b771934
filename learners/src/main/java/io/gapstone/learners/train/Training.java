package io.gapstone.learners.train;

import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run in memory: plays episodes, evaluates now and then, and keeps the policy that was best.
 *
 * <p>What {@link Saved#save} puts between two episodes suffices to go on as if nothing had been
 * interrupted.
 */
public final class Training<I extends Instance, S extends State, V extends Slot, D extends Decision>
    implements Saved {

  private final Problem<I, S, V, D> problem;
  private final Algorithm<I, V, D> algorithm;
  private final TrainingTask<I> task;
  private final int evaluateEvery;
  private final Trainee<V, D> trainee;
  private final Curve curve = new Curve();
  private final SortedMap<String, Double> sums = new TreeMap<>();
  private int episodesInSums;
  private long evaluationNanos;
  private int done;
  private Evaluation best = Evaluation.NONE;
  private int bestEpisode;
  private Tensors bestWeights;

  public Training(
      Problem<I, S, V, D> problem,
      Algorithm<I, V, D> algorithm,
      TrainingTask<I> task,
      int evaluateEvery) {
    this.problem = problem;
    this.algorithm = algorithm;
    this.task = task;
    this.evaluateEvery = evaluateEvery;
    this.trainee = algorithm.begin(task);
  }

  public boolean finished() {
    return done == task.episodes();
  }

  /** How many episodes were played. */
  public int episodes() {
    return done;
  }

  /** Plays the next episode, and evaluates after it where it is time to. */
  public void episode() {
    trainee.episode(done).forEach((name, value) -> sums.merge(name, value, Double::sum));
    episodesInSums++;
    done++;
    if (done % evaluateEvery == 0 || finished()) {
      evaluate();
    }
  }

  private void evaluate() {
    long start = System.nanoTime();
    Evaluation found = Evaluation.of(problem, algorithm, task.instances(), trainee::policy);
    SortedMap<String, Double> means = new TreeMap<>();
    sums.forEach((name, sum) -> means.put(name, sum / episodesInSums));
    curve.add(
        done,
        trainee.environmentSteps(),
        trainee.gradientSteps(),
        means,
        found.objective(),
        found.violations());
    sums.clear();
    episodesInSums = 0;
    if (found.betterThan(best)) {
      best = found;
      bestEpisode = done;
      bestWeights = trainee.policyWeights();
    }
    evaluationNanos += System.nanoTime() - start;
  }

  /** Seconds spent on evaluations since this object was made. */
  public double evaluationSeconds() {
    return evaluationNanos / 1e9;
  }

  public Curve curve() {
    return curve;
  }

  /** Whether there was an evaluation. */
  public boolean hasBest() {
    return bestWeights != null;
  }

  /** The weights of the best policy so far. */
  public Tensors bestWeights() {
    return bestWeights;
  }

  /** How the run stands. */
  public TrainingResult result() {
    return new TrainingResult(
        done,
        bestEpisode,
        best.objective(),
        best.violations(),
        trainee.environmentSteps(),
        trainee.gradientSteps());
  }

  @Override
  public void save(String name, Tensors out) {
    trainee.save(name + ".trainee", out);
    curve.save(name + ".curve", out);
    out.put(name + ".done", done, episodesInSums, bestEpisode, best.violations());
    out.put(name + ".best", best.objective());
    out.put(name + ".sumNames", String.join(",", sums.keySet()).chars().toArray());
    out.put(name + ".sums", sums.values().stream().mapToDouble(v -> v).toArray());
    if (hasBest()) {
      out.putAll(name + ".policy.", bestWeights);
    }
  }

  @Override
  public void load(String name, Tensors in) {
    trainee.load(name + ".trainee", in);
    curve.load(name + ".curve", in);
    int[] counts = in.ints(name + ".done", 4);
    done = counts[0];
    episodesInSums = counts[1];
    bestEpisode = counts[2];
    best = new Evaluation(in.doubles(name + ".best", 1)[0], counts[3]);
    int[] text = in.ints(name + ".sumNames");
    double[] values = in.doubles(name + ".sums");
    sums.clear();
    if (values.length > 0) {
      String[] names = new String(text, 0, text.length).split(",");
      for (int k = 0; k < values.length; k++) {
        sums.put(names[k], values[k]);
      }
    }
    bestWeights = bestEpisode == 0 ? null : in.under(name + ".policy.");
  }
}
