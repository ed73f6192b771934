package io.gapstone.learners.isma.agent;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Sizes;
import io.gapstone.learners.isma.Completions;
import io.gapstone.learners.isma.IsmaEncoder;
import io.gapstone.learners.isma.Scales;
import io.gapstone.learners.isma.planning.PlanSettings;
import io.gapstone.learners.isma.world.WorldSettings;
import io.gapstone.learners.isma.world.WorldSizes;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
 * @param learningRate of Adam
 * @param clipNorm largest norm of a network's gradient
 * @param freeNats divergence per step that costs nothing
 * @param observationDeviation 1 in the paper ("identity covariance")
 * @param rewardDeviation 1 in the paper ("unit variance")
 * @param batch sequences per gradient step
 * @param length steps of a sequence, at most
 * @param gradientSteps after each episode
 * @param randomEpisodes how many episodes begin with random actions
 * @param planEvery later, every so many episodes are planned; the others are random again. Planning
 *     costs more than learning
 * @param exploration deviation of the noise on planned actions
 * @param memoryEpisodes how many episodes are remembered
 * @param preference added to the logit of the serving server, in plans of loads
 * @param candidates I; the paper's 1000 by {@code --set candidates=1000}
 * @param iterations J; 200 in the paper
 * @param horizon K; 10 in the paper
 * @param elite Q; 100 in the paper
 * @param discount gamma of (9); the paper does not say
 * @param sampled imagined stochastic states are drawn; else they are means
 * @param period D_l in slots: newcomers are decided at once, the others this often
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
    double learningRate,
    double clipNorm,
    double freeNats,
    double observationDeviation,
    double rewardDeviation,
    int batch,
    int length,
    int gradientSteps,
    int randomEpisodes,
    int planEvery,
    double exploration,
    int memoryEpisodes,
    double preference,
    int candidates,
    int iterations,
    int horizon,
    int elite,
    double discount,
    boolean sampled,
    int period) {

  /** Whose completion times a server's reward is about. */
  enum Reward {
    /** The mean of the users that it serves. */
    OWN,
    /** The mean of all users. */
    COMMON,
    /** What its users cost everyone ({@link Completions#caused}). */
    CAUSED
  }

  /** What may be changed where a policy decides. */
  static final Set<String> DECIDING =
      Set.of("candidates", "iterations", "horizon", "elite", "discount", "period");

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
          1e-3,
          100,
          3,
          1,
          1,
          50,
          10,
          6,
          8,
          4,
          0.3,
          200,
          0,
          32,
          4,
          3,
          8,
          0.9,
          true,
          1);

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
          1e-3,
          1000,
          3,
          0.1,
          0.1,
          50,
          10,
          40,
          20,
          1,
          0.15,
          200,
          3,
          64,
          5,
          2,
          8,
          0.9,
          false,
          1);

  IsmaHyper stochasticOnly() {
    return kinds(false, true, full);
  }

  IsmaHyper deterministicOnly() {
    return kinds(true, false, full);
  }

  IsmaHyper fullInformation() {
    return kinds(deterministic, stochastic, true);
  }

  private IsmaHyper kinds(boolean withMemory, boolean withNoise, boolean everything) {
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
        learningRate,
        clipNorm,
        freeNats,
        observationDeviation,
        rewardDeviation,
        batch,
        length,
        gradientSteps,
        randomEpisodes,
        planEvery,
        exploration,
        memoryEpisodes,
        preference,
        candidates,
        iterations,
        horizon,
        elite,
        discount,
        sampled,
        period);
  }

  List<Parameter> parameters() {
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
        parameter("learningRate", learningRate, "of Adam"),
        parameter("clipNorm", clipNorm, "largest norm of a gradient"),
        parameter("freeNats", freeNats, "divergence per step that costs nothing"),
        parameter("observationDeviation", observationDeviation, "of the observation model"),
        parameter("rewardDeviation", rewardDeviation, "of the reward model"),
        parameter("batch", batch, "sequences per gradient step"),
        parameter("length", length, "steps of a sequence, at most"),
        parameter("gradientSteps", gradientSteps, "after each episode"),
        parameter("randomEpisodes", randomEpisodes, "episodes that begin with random actions"),
        parameter("planEvery", planEvery, "later, every so many episodes are planned"),
        parameter("exploration", exploration, "deviation of noise on planned actions"),
        parameter("memoryEpisodes", memoryEpisodes, "episodes remembered"),
        parameter("preference", preference, "for the serving server, in plans of loads"),
        parameter("candidates", candidates, "I of the planner, 1000 in the paper"),
        parameter("iterations", iterations, "J of the planner, 200 in the paper"),
        parameter("horizon", horizon, "K of the planner, 10 in the paper"),
        parameter("elite", elite, "Q of the planner, 100 in the paper"),
        parameter("discount", discount, "gamma of plans"),
        parameter("sampled", sampled, "imagined states are drawn, else means"),
        parameter("period", period, "D_l in slots"));
  }

  private static Parameter parameter(String name, Object value, String meaning) {
    return new Parameter(name, value.toString(), meaning);
  }

  static IsmaHyper of(Parameters p) {
    return new IsmaHyper(
        p.word("plan", "users", "loads").equals("loads"),
        p.word("information", "own", "full").equals("full"),
        Reward.valueOf(p.word("reward", "own", "common", "caused").toUpperCase(Locale.ROOT)),
        p.flag("rewardSeesAction"),
        p.word("models", "shared", "each").equals("each"),
        p.flag("deterministic"),
        p.flag("stochastic"),
        p.integer("memory", 0, 10_000),
        p.integer("latent", 0, 10_000),
        p.integer("hidden", 0, 10_000),
        p.number("learningRate", 0, 1),
        p.number("clipNorm", 1e-9, 1e9),
        p.number("freeNats", 0, 1e9),
        p.number("observationDeviation", 1e-6, 1e6),
        p.number("rewardDeviation", 1e-6, 1e6),
        p.integer("batch", 1, 100_000),
        p.integer("length", 2, 100_000),
        p.integer("gradientSteps", 0, 100_000),
        p.integer("randomEpisodes", 0, 1_000_000),
        p.integer("planEvery", 1, 1_000_000),
        p.number("exploration", 0, 10),
        p.integer("memoryEpisodes", 1, 1_000_000),
        p.number("preference", -100, 100),
        p.integer("candidates", 2, 1_000_000),
        p.integer("iterations", 1, 1_000_000),
        p.integer("horizon", 1, 10_000),
        p.integer("elite", 2, 1_000_000),
        p.number("discount", 0, 1),
        p.flag("sampled"),
        p.integer("period", 1, 1_000_000));
  }

  PlanSettings planning() {
    return new PlanSettings(candidates, iterations, horizon, elite, discount);
  }

  WorldSettings learning() {
    return new WorldSettings(
        learningRate, clipNorm, freeNats, observationDeviation, rewardDeviation);
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
