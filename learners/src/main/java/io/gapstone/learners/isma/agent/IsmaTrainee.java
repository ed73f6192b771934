package io.gapstone.learners.isma.agent;

import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaFullView;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.core.isma.IsmaState;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.isma.Completions;
import io.gapstone.learners.isma.Scales;
import io.gapstone.learners.isma.world.SequenceMemory;
import io.gapstone.learners.isma.world.WorldBatch;
import io.gapstone.learners.isma.world.WorldLosses;
import io.gapstone.learners.isma.world.WorldModel;
import io.gapstone.learners.isma.world.WorldSizes;
import io.gapstone.learners.isma.world.WorldWeights;
import io.gapstone.learners.train.StepCounts;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learns the latent space model: an episode is played, at random or by planning with noise, its
 * sequences are remembered, one per server, and the model takes gradient steps on what is
 * remembered.
 */
final class IsmaTrainee implements Trainee<IsmaSlot, IsmaDecision> {

  private final IsmaProblem problem = new IsmaProblem();
  private final TrainingTask<IsmaInstance> task;
  private final IsmaHyper hyper;
  private final Sizes sizes;
  private final Scales scales;
  private final WorldSizes world;
  private final List<WorldModel> models = new ArrayList<>();
  private final List<SequenceMemory> memories = new ArrayList<>();
  private final WorldBatch batch;
  private final Completions completions;
  private final StepCounts steps = new StepCounts();

  IsmaTrainee(TrainingTask<IsmaInstance> task, IsmaHyper hyper) {
    this.task = task;
    this.hyper = hyper;
    IsmaInstance first = task.instances().training(0);
    sizes = Sizes.of(first);
    scales = Scales.of(first);
    world = hyper.world(hyper.layout(scales, sizes), sizes);
    int steps = Math.min(hyper.length(), sizes.slots());
    batch = new WorldBatch(world, hyper.batch(), steps);
    int kept = hyper.memoryEpisodes() * sizes.servers() / hyper.models(sizes);
    for (int m = 0; m < hyper.models(sizes); m++) {
      Draws initial = Draws.of(task.seed(), "weights/" + m);
      models.add(
          new WorldModel(world, hyper.learning(), hyper.batch(), steps, task.backend(), initial));
      memories.add(new SequenceMemory(world, kept, sizes.slots()));
    }
    completions = new Completions(sizes.users(), sizes.servers());
  }

  @Override
  public SortedMap<String, Double> episode(int episode) {
    double seconds = play(episode);
    SortedMap<String, Double> curve = new TreeMap<>();
    curve.put("completionSeconds", seconds);
    learn(episode, curve);
    return curve;
  }

  /** Returns the mean completion time. */
  private double play(int episode) {
    IsmaInstance instance = task.instances().training(episode);
    IsmaPolicy policy = policy(task.seed() + episode, explorer(episode));
    int slots = instance.slots();
    int servers = sizes.servers();
    float[][] seen = new float[servers][slots * world.observation()];
    float[][] done = new float[servers][slots * world.action()];
    float[][] earned = new float[servers][slots];
    IsmaState state = problem.initialState(instance);
    double total = 0;
    for (int t = 0; t < slots; t++) {
      IsmaSlot slot = problem.slot(instance, t, state);
      IsmaDecision decision = policy.decide(slot);
      double[] seconds = completions.seconds(slot.fullInformation(), decision);
      for (int l = 0; l < servers; l++) {
        put(policy.agent(l).observation(), seen[l], t);
        put(policy.agent(l).action(), done[l], t);
        double cost = cost(slot.fullInformation(), decision, seconds, l);
        earned[l][t] = (float) (-cost / scales.rewardSeconds());
      }
      for (double one : seconds) {
        total += one;
      }
      state = problem.transition(instance, t, state, decision).next();
      steps.addEnvironment(1);
    }
    for (int l = 0; l < servers; l++) {
      memories.get(l % memories.size()).add(seen[l], done[l], earned[l]);
    }
    return total / slots / sizes.users();
  }

  private Explorer explorer(int episode) {
    Draws draws = Draws.of(task.seed(), "explore/" + episode);
    boolean planned =
        episode >= hyper.randomEpisodes()
            && (episode - hyper.randomEpisodes()) % hyper.planEvery() == 0;
    return planned ? Explorer.noisy(hyper.exploration(), draws) : Explorer.random(draws);
  }

  private static void put(float[] from, float[] rows, int row) {
    System.arraycopy(from, 0, rows, row * from.length, from.length);
  }

  /** What a server is to keep low, in seconds per user. */
  private double cost(IsmaFullView view, IsmaDecision decision, double[] seconds, int l) {
    if (hyper.reward() == IsmaHyper.Reward.CAUSED) {
      return completions.caused(view, decision, l) * sizes.servers() / sizes.users();
    }
    double sum = 0;
    int count = 0;
    for (int u = 0; u < seconds.length; u++) {
      if (hyper.reward() == IsmaHyper.Reward.COMMON || view.host(u) == l) {
        sum += seconds[u];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private void learn(int episode, SortedMap<String, Double> curve) {
    Draws draws = Draws.of(task.seed(), "learn/" + episode);
    double observation = 0;
    double reward = 0;
    double divergence = 0;
    int each = hyper.gradientSteps(sizes, batch.steps());
    int taken = each * models.size();
    for (int k = 0; k < each; k++) {
      for (int m = 0; m < models.size(); m++) {
        memories.get(m).draw(batch, draws);
        WorldLosses losses = models.get(m).learn(batch, draws);
        observation += losses.observationError() / taken;
        reward += losses.rewardError() / taken;
        divergence += losses.divergence() / taken;
        steps.addGradient(1);
      }
    }
    curve.put("observationError", observation);
    curve.put("rewardError", reward);
    curve.put("divergence", divergence);
  }

  private List<WorldWeights> weights() {
    return models.stream().map(WorldModel::weights).toList();
  }

  private IsmaPolicy policy(long seed, Explorer explorer) {
    return new IsmaPolicy(hyper.whileLearning(), scales, sizes, weights(), seed, explorer);
  }

  @Override
  public Tensors policyWeights() {
    Tensors out = new Tensors();
    IsmaPolicy.put(scales, sizes, weights(), out);
    return out;
  }

  /** With rounded weights, as they will be stored; plans as while it learns. */
  @Override
  public Policy<IsmaSlot, IsmaDecision> policy(long seed) {
    return IsmaPolicy.of(hyper.whileLearning(), policyWeights(), seed);
  }

  @Override
  public long gradientSteps() {
    return steps.gradient();
  }

  @Override
  public long environmentSteps() {
    return steps.environment();
  }

  @Override
  public void save(String name, Tensors out) {
    for (int m = 0; m < models.size(); m++) {
      models.get(m).save(name + ".model" + m, out);
      memories.get(m).save(name + ".memory" + m, out);
    }
    steps.save(name + ".steps", out);
  }

  @Override
  public void load(String name, Tensors in) {
    for (int m = 0; m < models.size(); m++) {
      models.get(m).load(name + ".model" + m, in);
      memories.get(m).load(name + ".memory" + m, in);
    }
    steps.load(name + ".steps", in);
  }
}
