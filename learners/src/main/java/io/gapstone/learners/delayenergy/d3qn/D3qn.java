package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.List;
import java.util.Map;

/** One agent of the paper: the algorithm under an id, with that agent's switches as defaults. */
abstract class D3qn
    implements Algorithm<DelayEnergyInstance, DelayEnergySlot, DelayEnergyDecision> {

  private static final int PAPER_EPISODES = 500;
  private static final int ENOUGH_SLOTS = 9600;

  private final String id;
  private final String summary;
  private final Map<String, String> own;

  /**
   * @param own the hyper-parameters in which the agent differs from {@link D3qnSettings}' defaults
   */
  D3qn(String id, String summary, Map<String, String> own) {
    this.id = id;
    this.summary = summary;
    this.own = own;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String family() {
    return DelayEnergyProblem.FAMILY;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public List<Parameter> hyperparameters() {
    return D3qnSettings.parameters(own);
  }

  /** Table 3's 500; the others learn from as many slots as 120 episodes of the paper's have. */
  @Override
  public int usualEpisodes(Sizes sizes) {
    return own.containsKey("state") ? Math.max(1, ENOUGH_SLOTS / sizes.slots()) : PAPER_EPISODES;
  }

  @Override
  public Trainee<DelayEnergySlot, DelayEnergyDecision> begin(
      TrainingTask<DelayEnergyInstance> task) {
    return new D3qnTrainee(task);
  }

  @Override
  public Policy<DelayEnergySlot, DelayEnergyDecision> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    D3qnPolicy policy = new D3qnPolicy(D3qnSettings.of(hyperparameters), weights.floats("values"));
    policy.prepare(sizes.users(), sizes.servers());
    return policy;
  }

  /** A scorer of servers fits any number of them; the paper's network only the one it has. */
  @Override
  public boolean fits(Sizes trained, Sizes asked) {
    return own.containsKey("state") || trained.servers() == asked.servers();
  }
}
