package io.gapstone.learners.isma.agent;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.learners.isma.planning.PlanSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How an agent plans: by the paper's setting or by a light one, once it has learned and while it
 * learns.
 *
 * @param light the light setting
 * @param planner the setting by which a trained policy decides
 * @param trainingPlanner the setting by which episodes and evaluations are planned while it learns.
 *     The paper does not print one; its own would take days
 * @param candidates I in place of the setting's; 0 for the setting's
 * @param iterations J, the same
 * @param horizon K, the same
 * @param elite Q, the same
 * @param discount gamma of (9); the paper does not say
 * @param sampled imagined stochastic states are drawn; else they are means
 * @param period D_l in slots: newcomers are decided at once, the others this often
 */
record Planning(
    PlanSettings light,
    Setting planner,
    Setting trainingPlanner,
    int candidates,
    int iterations,
    int horizon,
    int elite,
    double discount,
    boolean sampled,
    int period) {

  /** Named settings of I, J, K and Q. */
  enum Setting {
    /** The paper's. */
    PAPER,
    /** For interactive use. */
    LIGHT
  }

  /** What may be changed where a policy decides. */
  static final Set<String> DECIDING =
      Set.of(
          "planner",
          "candidates",
          "iterations",
          "horizon",
          "elite",
          "discount",
          "period",
          "matched");

  /** What a setting consists of. */
  private static final List<String> NUMBERS =
      List.of("candidates", "iterations", "horizon", "elite");

  /** For plans with three numbers per user. */
  private static final PlanSettings LIGHT_USERS = new PlanSettings(32, 4, 3, 8);

  /** For plans with one number per server. */
  private static final PlanSettings LIGHT_LOADS = new PlanSettings(64, 5, 2, 8);

  /** As printed. */
  static final Planning PRINTED =
      new Planning(light(false), Setting.PAPER, Setting.LIGHT, 0, 0, 0, 0, 0.9, true, 1);

  /** For plans of loads. */
  static final Planning LOADS =
      new Planning(light(true), Setting.LIGHT, Setting.LIGHT, 0, 0, 0, 0, 0.9, false, 1);

  static PlanSettings light(boolean loads) {
    return loads ? LIGHT_LOADS : LIGHT_USERS;
  }

  List<Parameter> parameters() {
    String paper = "'paper' (I x J (Q), K: " + PlanSettings.PAPER + ")";
    return List.of(
        new Parameter("planner", word(planner), paper + " or 'light' (" + light + ")"),
        new Parameter("trainingPlanner", word(trainingPlanner), "the same, while it learns"),
        Parameter.of("candidates", candidates, "I of the planner; 0: its setting's"),
        Parameter.of("iterations", iterations, "J of the planner; 0: its setting's"),
        Parameter.of("horizon", horizon, "K of the planner; 0: its setting's"),
        Parameter.of("elite", elite, "Q of the planner; 0: its setting's"),
        Parameter.of("discount", discount, "gamma of plans"),
        Parameter.of("sampled", sampled, "imagined states are drawn, else means"),
        Parameter.of("period", period, "D_l in slots"));
  }

  private static String word(Setting setting) {
    return setting.name().toLowerCase(Locale.ROOT);
  }

  /**
   * As it is set.
   *
   * @param loads whether plans are of loads
   */
  static Planning of(Parameters p, boolean loads) {
    return new Planning(
        light(loads),
        setting(p, "planner"),
        setting(p, "trainingPlanner"),
        p.integer("candidates", 0, 1_000_000),
        p.integer("iterations", 0, 1_000_000),
        p.integer("horizon", 0, 10_000),
        p.integer("elite", 0, 1_000_000),
        p.number("discount", 0, 1),
        p.flag("sampled"),
        p.integer("period", 1, 1_000_000));
  }

  /**
   * A setting that is named where a policy decides replaces the numbers that it was trained with.
   */
  static Map<String, String> replacing(Map<String, String> set) {
    if (!set.containsKey("planner")) {
      return set;
    }
    Map<String, String> all = new HashMap<>();
    NUMBERS.forEach(name -> all.put(name, "0"));
    all.putAll(set);
    return all;
  }

  private static Setting setting(Parameters p, String name) {
    return Setting.valueOf(p.word(name, "paper", "light").toUpperCase(Locale.ROOT));
  }

  /** The same for an agent that still learns. */
  Planning learning() {
    return new Planning(
        light,
        trainingPlanner,
        trainingPlanner,
        candidates,
        iterations,
        horizon,
        elite,
        discount,
        sampled,
        period);
  }

  /** I, J, K and Q in force. */
  PlanSettings settings() {
    PlanSettings named = planner == Setting.PAPER ? PlanSettings.PAPER : light;
    return new PlanSettings(
        or(candidates, named.candidates()),
        or(iterations, named.iterations()),
        or(horizon, named.horizon()),
        or(elite, named.elite()));
  }

  private static int or(int given, int otherwise) {
    return given > 0 ? given : otherwise;
  }
}
