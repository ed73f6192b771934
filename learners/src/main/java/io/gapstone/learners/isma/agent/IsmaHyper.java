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
 * @param gradientSteps after each episode
 * @param randomEpisodes how many episodes begin with random actions
 * @param planEvery later, every so many episodes are planned; the others are random again. Planning
 *     costs more than learning
 * @param exploration deviation of the noise on planned actions
 * @param memoryEpisodes how many episodes are remembered
 * @param preference added to the logit of the serving server, in plans of loads
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
    int randomEpisodes,
    int planEvery,
    double exploration,
    int memoryEpisodes,
    double preference,
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
          8,
          4,
          0.3,
          200,
          0,
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
          40,
          20,
          1,
          0.15,
          200,
          3,
          Planning.LOADS);

  IsmaHyper stochasticOnly() {
    return kinds(false, true, full, planning);
  }

  IsmaHyper deterministicOnly() {
    return kinds(true, false, full, planning);
  }

  IsmaHyper fullInformation() {
    return kinds(deterministic, stochastic, true, planning);
  }

  /** As it plans while it learns. */
  IsmaHyper whileLearning() {
    return kinds(deterministic, stochastic, full, planning.learning());
  }

  private IsmaHyper kinds(
      boolean withMemory, boolean withNoise, boolean everything, Planning plans) {
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
        randomEpisodes,
        planEvery,
        exploration,
        memoryEpisodes,
        preference,
        plans);
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(own());
    all.addAll(planning.parameters());
    return List.copyOf(all);
  }

  private List<Parameter> own() {
    return List.of(
        parameter("plan", loads ? "loads" : "users", "'users' as printed, 'loads' per server"),
        parameter("information", full ? "full" : "own", "'own' users, or 'full'"),
        parameter(
            "reward",
            reward.name().toLowerCase(Locale.ROOT),
            "of the 'own' users, 'common' to all, or what is 'caused' to all"),
        parameter("rewardSeesAction", rewardSeesAction, "p(r | s, A), else p(r | h, s)"),
        parameter("models", each ? "each" : "shared", "'shared' by all servers, or one for 'each'"),
        parameter("deterministic", deterministic, "the model has a memory; else it is SLSM"),
        parameter("stochastic", stochastic, "the model has noise; else it is DLSM"),
        parameter("memory", memory, "deterministic state; 0: Table I, scaled"),
        parameter("latent", latent, "stochastic state; 0: Table I, scaled"),
        parameter("hidden", hidden, "width of hidden layers; 0: Table I, scaled"),
        parameter("learningRate", learning.learningRate(), "of Adam"),
        parameter("clipNorm", learning.clipNorm(), "largest norm of a gradient"),
        parameter("freeNats", learning.freeNats(), "divergence per step that costs nothing"),
        parameter(
            "observationDeviation", learning.observationDeviation(), "of the observation model"),
        parameter("rewardDeviation", learning.rewardDeviation(), "of the reward model"),
        parameter("batch", batch, "sequences per gradient step"),
        parameter("length", length, "steps of a sequence, at most"),
        parameter("gradientSteps", gradientSteps, "after each episode"),
        parameter("randomEpisodes", randomEpisodes, "episodes that begin with random actions"),
        parameter("planEvery", planEvery, "later, every so many episodes are planned"),
        parameter("exploration", exploration, "deviation of noise on planned actions"),
        parameter("memoryEpisodes", memoryEpisodes, "episodes remembered"),
        parameter("preference", preference, "for the serving server, in plans of loads"));
  }

  private static Parameter parameter(String name, Object value, String meaning) {
    return new Parameter(name, value.toString(), meaning);
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
        p.integer("randomEpisodes", 0, 1_000_000),
        p.integer("planEvery", 1, 1_000_000),
        p.number("exploration", 0, 10),
        p.integer("memoryEpisodes", 1, 1_000_000),
        p.number("preference", -100, 100),
        Planning.of(p, loads));
  }

  Layout layout(Scales scales, Sizes sizes) {
    return loads
        ? new LoadLayout(scales.root(), sizes.servers(), preference, full)
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
