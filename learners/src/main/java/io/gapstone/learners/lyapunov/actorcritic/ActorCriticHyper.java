package io.gapstone.learners.lyapunov.actorcritic;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import java.util.List;

/**
 * Hyper-parameters.
 *
 * @param shared whether one small network scores each candidate by what concerns it ({@link
 *     CandidateFeatures}); else the actor reads the paper's state (14) and has one output per rank.
 *     (14) names neither the serving candidate nor the task
 * @param hostPreference added to the score of the server that the service runs on, so that training
 *     begins with a policy that stays
 * @param squaredError the critic's step as printed, (18), which raises the value whatever the
 *     error's sign; else the gradient of the squared error
 * @param stepwise whether both networks learn after every slot, as in Algorithm 1; else once per
 *     episode
 * @param v V of P2, the weight of latency against moves; the paper does not say, the rules' default
 * @param pretraining share of the episodes that are K1, in which actions are random and only the
 *     critic learns; the paper does not say
 * @param discount epsilon of the first phase; the paper does not say
 * @param laterDiscount of the second phase; none is printed, which is 1
 * @param lambda of generalised advantage estimation (Schulman et al. 2016); 0 gives the printed
 *     error (17)
 * @param rewardScale multiplies rewards
 * @param normalised whether advantages are brought to mean 0 and deviation 1 per episode
 * @param entropy weight of the policy's entropy
 * @param calibrated whether rewards are of the calibrated latency (10), as the paper proposes; else
 *     of the twin's own estimate (9)
 * @param hidden width of the actor's three hidden layers (two where shared); the critic's are twice
 *     as wide, "more complex"
 */
record ActorCriticHyper(
    boolean shared,
    double hostPreference,
    boolean squaredError,
    boolean stepwise,
    double v,
    double pretraining,
    double discount,
    double laterDiscount,
    double lambda,
    double rewardScale,
    boolean normalised,
    double entropy,
    boolean calibrated,
    double actorRate,
    double criticRate,
    int hidden) {

  static final ActorCriticHyper PRINTED =
      new ActorCriticHyper(
          false, 0, true, true, 100, 0.2, 0.9, 1, 0, 1, false, 0, true, 1e-4, 1e-4, 64);

  static final ActorCriticHyper PLUS =
      new ActorCriticHyper(
          true, 3, false, false, 100, 0, 0.9, 0.9, 0.9, 0.25, true, 0.01, true, 2e-3, 2e-3, 32);

  List<Parameter> parameters() {
    return List.of(
        Parameter.of("shared", shared, "one network scores each candidate"),
        Parameter.of("hostPreference", hostPreference, "added to the score of the host"),
        Parameter.of(
            "squaredError", squaredError, "the critic's step as printed, with theta squared"),
        Parameter.of("stepwise", stepwise, "learn after every slot, not every episode"),
        Parameter.of("v", v, "V, the weight of latency against moves"),
        Parameter.of(
            "pretraining", pretraining, "share of episodes in which only the critic learns"),
        Parameter.of("discount", discount, "epsilon of the first phase"),
        Parameter.of("laterDiscount", laterDiscount, "discount of the second phase"),
        Parameter.of("lambda", lambda, "of generalised advantage estimation"),
        Parameter.of("rewardScale", rewardScale, "multiplies rewards"),
        Parameter.of("normalised", normalised, "advantages with mean 0 and deviation 1"),
        Parameter.of("entropy", entropy, "weight of the policy's entropy"),
        Parameter.of("calibrated", calibrated, "rewards of the calibrated latency"),
        Parameter.of("actorRate", actorRate, "learning rate of the actor"),
        Parameter.of("criticRate", criticRate, "learning rate of the critic"),
        Parameter.of("hidden", hidden, "width of the actor's hidden layers"));
  }

  static ActorCriticHyper of(Parameters p) {
    return new ActorCriticHyper(
        p.flag("shared"),
        p.number("hostPreference", -100, 100),
        p.flag("squaredError"),
        p.flag("stepwise"),
        p.number("v", 0, 1e9),
        p.number("pretraining", 0, 1),
        p.number("discount", 0, 1),
        p.number("laterDiscount", 0, 1),
        p.number("lambda", 0, 1),
        p.number("rewardScale", 0, 1e6),
        p.flag("normalised"),
        p.number("entropy", 0, 1e3),
        p.flag("calibrated"),
        p.number("actorRate", 0, 1),
        p.number("criticRate", 0, 1),
        p.integer("hidden", 1, 4096));
  }
}
