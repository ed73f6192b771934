package io.gapstone.learners.isma.agent;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Sizes;
import io.gapstone.learners.isma.Completions;
import io.gapstone.learners.isma.IsmaEncoder;
import io.gapstone.learners.isma.Scales;
import io.gapstone.learners.isma.world.WorldSettings;
import io.gapstone.learners.isma.world.WorldSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Hyper-parameters. What the paper does not print is from PlaNet (Hafner et al. 2019), whose model
 * and planner these are.
 *
 * @param loads plans say which part of its load a server sends where ({@link LoadLayout}); else
 *     three numbers per user, as printed ({@link UserLayout})
 * @param full every server knows the load of all servers: not what the paper allows, but what tells
 *     the price of information
 * @param reward whose completion times rewards are about; (7) is about all users, but what other
 *     servers' users do there is noise
 * @param each every server has a model of its own; else all share one
 * @param deterministic whether there is a deterministic state; without it, the model is SLSM
 * @param stochastic whether there is a stochastic state; without it, the model is DLSM
 * @param memory length of the deterministic state; 0 for Table I's 200, scaled by the observation's
 *     length over the paper's 246
 * @param latent length of the stochastic state; 0 for 60, scaled
 * @param hidden width of hidden layers; 0 for 512, scaled
 * @param learning how the model learns; observations and rewards have deviation 1 in the paper
 *     ("identity covariance", "unit variance")
 * @param batch sequences per gradient step
 * @param length steps of a sequence, at most
 * @param gradientSteps after each episode; 0 for as many as {@code replays} asks for
 * @param replays how often each decision is learned from, on average: with many decisions per
 *     episode there is more to learn, and few that are learned from too often are learned by heart
 * @param randomEpisodes how many episodes begin with random actions
 * @param planEvery later, every so many episodes are planned; the others are random again. Planning
 *     costs more than learning
 * @param exploration deviation of the noise on planned actions
 * @param memoryEpisodes how many episodes are remembered
 * @param preference added to the logit of the serving server, in plans of loads
 * @param matched when plans of loads are judged by the users that they would really send, not by
 *     the parts that they say; never while the agent learns
 * @param planning how much is planned, and how often
 */
record IsmaHyper(
    boolean loads,
    boolean full,
    Reward reward,
    boolean rewardSeesAction,
    boolean each,
    boolean deterministic,
    boolean stochastic,
    int memory,
    int latent,
    int hidden,
    WorldSettings learning,
    int batch,
    int length,
    int gradientSteps,
    int replays,
    int randomEpisodes,
    int planEvery,
    double exploration,
    int memoryEpisodes,
    double preference,
    Matching matched,
    Planning planning) {

  /** Whose completion times a server's reward is about. */
  enum Reward {
    /** The mean of the users that it serves. */
    OWN,
    /** The mean of all users. */
    COMMON,
    /** What its users cost everyone ({@link Completions#caused}). */
    CAUSED
  }

  /** When plans of loads are judged by whole users. */
  enum Matching {
    TRUE,
    FALSE,
    /** Where servers have fewer than four users each: few users rarely match parts. */
    FEW;

    private static final int MANY = 4;

    boolean holds(int users, int servers) {
      return this == TRUE || this == FEW && users < MANY * servers;
    }
  }

  private static final int PAPER_OBSERVATION = 246;
  private static final int PAPER_MEMORY = 200;
  private static final int PAPER_LATENT = 60;
  private static final int PAPER_HIDDEN = 512;
  private static final int LEAST_WIDTH = 8;

  static final IsmaHyper PRINTED =
      new IsmaHyper(
          false,
          false,
          Reward.OWN,
          false,
          false,
          true,
          true,
          0,
          0,
          0,
          new WorldSettings(1e-3, 100, 3, 1, 1),
          50,
          10,
          6,
          0,
          8,
          4,
          0.3,
          200,
          0,
          Matching.FALSE,
          Planning.PRINTED);

  static final IsmaHyper PLUS =
      new IsmaHyper(
          true,
          false,
          Reward.CAUSED,
          true,
          false,
          true,
          true,
          32,
          16,
          128,
          new WorldSettings(1e-3, 1000, 3, 0.1, 0.1),
          50,
          10,
          0,
          167,
          20,
          1,
          0.15,
          800,
          3,
          Matching.FEW,
          Planning.LOADS);

  IsmaHyper stochasticOnly() {
    return kinds(false, true, full, matched, planning);
  }

  IsmaHyper deterministicOnly() {
    return kinds(true, false, full, matched, planning);
  }

  IsmaHyper fullInformation() {
    return kinds(deterministic, stochastic, true, matched, planning);
  }

  /** As it plans while it learns. */
  IsmaHyper whileLearning() {
    return kinds(deterministic, stochastic, full, Matching.FALSE, planning.learning());
  }

  private IsmaHyper kinds(
      boolean withMemory, boolean withNoise, boolean everything, Matching byUsers, Planning plans) {
    return new IsmaHyper(
        loads,
        everything,
        reward,
        rewardSeesAction,
        each,
        withMemory,
        withNoise,
        memory,
        latent,
        hidden,
        learning,
        batch,
        length,
        gradientSteps,
        replays,
        randomEpisodes,
        planEvery,
        exploration,
        memoryEpisodes,
        preference,
        byUsers,
        plans);
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(own());
    all.addAll(planning.parameters());
    return List.copyOf(all);
  }

  private List<Parameter> own() {
    return List.of(
        Parameter.of("plan", loads ? "loads" : "users", "'users' as printed, 'loads' per server"),
        Parameter.of("information", full ? "full" : "own", "'own' users, or 'full'"),
        Parameter.of(
            "reward",
            reward.name().toLowerCase(Locale.ROOT),
            "of the 'own' users, 'common' to all, or what is 'caused' to all"),
        Parameter.of("rewardSeesAction", rewardSeesAction, "p(r | s, A), else p(r | h, s)"),
        Parameter.of(
            "models", each ? "each" : "shared", "'shared' by all servers, or one for 'each'"),
        Parameter.of("deterministic", deterministic, "the model has a memory; else it is SLSM"),
        Parameter.of("stochastic", stochastic, "the model has noise; else it is DLSM"),
        Parameter.of("memory", memory, "deterministic state; 0: Table I, scaled"),
        Parameter.of("latent", latent, "stochastic state; 0: Table I, scaled"),
        Parameter.of("hidden", hidden, "width of hidden layers; 0: Table I, scaled"),
        Parameter.of("learningRate", learning.learningRate(), "of Adam"),
        Parameter.of("clipNorm", learning.clipNorm(), "largest norm of a gradient"),
        Parameter.of("freeNats", learning.freeNats(), "divergence per step that costs nothing"),
        Parameter.of(
            "observationDeviation", learning.observationDeviation(), "of the observation model"),
        Parameter.of("rewardDeviation", learning.rewardDeviation(), "of the reward model"),
        Parameter.of("batch", batch, "sequences per gradient step"),
        Parameter.of("length", length, "steps of a sequence, at most"),
        Parameter.of("gradientSteps", gradientSteps, "after each episode; 0: by replays"),
        Parameter.of("replays", replays, "how often each decision is learned from"),
        Parameter.of("randomEpisodes", randomEpisodes, "episodes that begin with random actions"),
        Parameter.of("planEvery", planEvery, "later, every so many episodes are planned"),
        Parameter.of("exploration", exploration, "deviation of noise on planned actions"),
        Parameter.of("memoryEpisodes", memoryEpisodes, "episodes remembered"),
        Parameter.of("preference", preference, "for the serving server, in plans of loads"),
        Parameter.of(
            "matched",
            matched.name().toLowerCase(Locale.ROOT),
            "'true': plans of loads are judged by whole users; 'few': where servers have few"));
  }

  static IsmaHyper of(Parameters p) {
    boolean loads = p.word("plan", "users", "loads").equals("loads");
    return new IsmaHyper(
        loads,
        p.word("information", "own", "full").equals("full"),
        Reward.valueOf(p.word("reward", "own", "common", "caused").toUpperCase(Locale.ROOT)),
        p.flag("rewardSeesAction"),
        p.word("models", "shared", "each").equals("each"),
        p.flag("deterministic"),
        p.flag("stochastic"),
        p.integer("memory", 0, 10_000),
        p.integer("latent", 0, 10_000),
        p.integer("hidden", 0, 10_000),
        new WorldSettings(
            p.number("learningRate", 0, 1),
            p.number("clipNorm", 1e-9, 1e9),
            p.number("freeNats", 0, 1e9),
            p.number("observationDeviation", 1e-6, 1e6),
            p.number("rewardDeviation", 1e-6, 1e6)),
        p.integer("batch", 1, 100_000),
        p.integer("length", 2, 100_000),
        p.integer("gradientSteps", 0, 100_000),
        p.integer("replays", 0, 100_000),
        p.integer("randomEpisodes", 0, 1_000_000),
        p.integer("planEvery", 1, 1_000_000),
        p.number("exploration", 0, 10),
        p.integer("memoryEpisodes", 1, 1_000_000),
        p.number("preference", -100, 100),
        Matching.valueOf(p.word("matched", "true", "false", "few").toUpperCase(Locale.ROOT)),
        Planning.of(p, loads));
  }

  /**
   * Gradient steps after each episode.
   *
   * @param steps of a sequence of a batch
   */
  int gradientSteps(Sizes sizes, int steps) {
    if (gradientSteps > 0) {
      return gradientSteps;
    }
    double decisions = (double) sizes.slots() * sizes.servers() / models(sizes);
    return (int) Math.round(replays * decisions / (batch * steps));
  }

  Layout layout(Scales scales, Sizes sizes) {
    return loads
        ? new LoadLayout(scales.root(), sizes.servers(), preference, full, matched)
        : new UserLayout(scales.encoder(), sizes.users(), sizes.servers());
  }

  WorldSizes world(Layout layout, Sizes sizes) {
    double scale = IsmaEncoder.length(sizes.users(), sizes.servers()) / (double) PAPER_OBSERVATION;
    return new WorldSizes(
        layout.observationSize(),
        layout.actionSize(),
        deterministic ? width(memory, PAPER_MEMORY, scale) : 0,
        width(latent, PAPER_LATENT, scale),
        width(hidden, PAPER_HIDDEN, scale),
        stochastic,
        rewardSeesAction);
  }

  private static int width(int given, int paper, double scale) {
    return given > 0 ? given : Math.max(LEAST_WIDTH, (int) Math.round(paper * scale));
  }

  /** How many models there are. */
  int models(Sizes sizes) {
    return each ? sizes.servers() : 1;
  }
}
