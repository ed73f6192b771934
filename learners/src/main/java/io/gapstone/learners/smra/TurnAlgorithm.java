package io.gapstone.learners.smra;

import io.gapstone.core.Parameter;
import io.gapstone.core.Sizes;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.learners.train.Algorithm;
import java.util.List;

/** What the family's learned solvers have in common, whether as printed or mended. */
public abstract class TurnAlgorithm implements Algorithm<SmraInstance, SmraSlot, SmraDecision> {

  private static final int TURNS = 84_000;
  private static final int LEAST_EPISODES = 100;

  private final String id;
  private final String summary;
  private final List<Parameter> hyperparameters;

  protected TurnAlgorithm(String id, String summary, List<Parameter> hyperparameters) {
    this.id = id;
    this.summary = summary;
    this.hyperparameters = hyperparameters;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String family() {
    return "smra";
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final List<Parameter> hyperparameters() {
    return hyperparameters;
  }

  /** As many turns whatever the size, but at least 100 episodes. */
  @Override
  public final int usualEpisodes(Sizes sizes) {
    long turns = (long) sizes.users() * sizes.slots();
    return (int) Math.max(LEAST_EPISODES, TURNS / turns);
  }

  /** One network serves all users, so it serves any number of them, and any servers. */
  @Override
  public final boolean fits(Sizes trained, Sizes asked) {
    return true;
  }
}
