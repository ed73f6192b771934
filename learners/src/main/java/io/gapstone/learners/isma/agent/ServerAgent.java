package io.gapstone.learners.isma.agent;

import io.gapstone.core.isma.IsmaActions;
import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.core.isma.IsmaServerPolicy;
import io.gapstone.core.random.Draws;
import io.gapstone.core.random.NumberedDraws;
import io.gapstone.learners.isma.Wishes;
import io.gapstone.learners.isma.planning.CrossEntropy;
import io.gapstone.learners.isma.planning.PlanSettings;
import io.gapstone.learners.isma.planning.Planner;
import io.gapstone.learners.isma.world.Belief;
import io.gapstone.learners.isma.world.WorldSizes;
import io.gapstone.learners.isma.world.WorldWeights;
import java.util.Arrays;

/**
 * Algorithm iSMA at one server. In each slot it takes in what it sees, plans, wishes, and takes in
 * what it wished. Between two periods only newcomers get new wishes.
 */
final class ServerAgent implements IsmaServerPolicy {

  private final PlanSettings settings;
  private final double discount;
  private final boolean sampled;
  private final int period;
  private final Layout layout;
  private final Belief belief;
  private final Planner planner;
  private final Planner.Judge judge = this::judge;
  private final NumberedDraws streams;
  private final Explorer explorer;
  private final float[] made;

  private final float[] observation;
  private final float[] action;
  private final float[] actions;
  private final float[] rewards;
  private final float[] noise;
  private final Wishes wishes;
  private final Habits habits;
  private IsmaObservation now;
  private Draws draws;

  ServerAgent(
      IsmaHyper hyper,
      Layout layout,
      WorldSizes sizes,
      WorldWeights weights,
      int servers,
      long seed,
      Explorer explorer) {
    this.settings = hyper.planning().settings();
    this.discount = hyper.planning().discount();
    this.sampled = hyper.planning().sampled();
    this.period = hyper.planning().period();
    this.layout = layout;
    this.belief = new Belief(sizes, weights, settings.candidates());
    this.planner = new Planner(settings, layout.mostEntries());
    this.streams = new NumberedDraws(seed, "plan/");
    this.explorer = explorer;
    this.made = new float[layout.mostEntries()];
    this.observation = new float[sizes.observation()];
    this.action = new float[sizes.action()];
    this.actions = new float[settings.candidates() * sizes.action()];
    this.rewards = new float[settings.candidates()];
    this.noise = new float[sizes.latent()];
    this.wishes = new Wishes(servers);
    this.habits = new Habits();
  }

  @Override
  public void decide(IsmaObservation own, IsmaActions entered) {
    layout.encode(own, observation);
    belief.see(observation);
    boolean due = own.t() % period == 0;
    wishes.clear(own);
    if (due || habits.hasNewcomers(own)) {
      wish(own);
    }
    if (!due) {
      habits.keep(own, wishes);
      wishes.fit();
    }
    habits.remember(own, wishes);
    layout.describe(own, wishes, action);
    belief.act(action);
    wishes.enter(entered);
  }

  private void wish(IsmaObservation own) {
    int entries = layout.entries(own);
    float[] plan = explorer.plans() ? plan(own, entries) : made;
    explorer.change(plan, entries);
    layout.decode(own, plan, wishes);
  }

  private float[] plan(IsmaObservation own, int entries) {
    now = own;
    draws = streams.at(own.t(), own.server());
    return planner.plan(entries, judge, draws);
  }

  private void judge(float[][] plans, int count, double[] returns) {
    int entries = layout.entries(now);
    Arrays.fill(returns, 0, count, 0);
    belief.imagine(count);
    for (int k = 0; k < settings.horizon(); k++) {
      for (int i = 0; i < count; i++) {
        layout.imagine(now, plans[i], k * entries, actions, i * action.length);
      }
      if (sampled) {
        for (int n = 0; n < noise.length; n++) {
          noise[n] = (float) draws.normal();
        }
      }
      belief.step(count, actions, sampled ? noise : null, rewards);
      CrossEntropy.addRewards(rewards, count, k, discount, returns);
    }
  }

  /** What was last seen, as the model is told; an array of this agent. */
  float[] observation() {
    return observation;
  }

  /** What was last wished, as the model is told; an array of this agent. */
  float[] action() {
    return action;
  }
}
