package io.gapstone.solvers.isma;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Simulator;
import io.gapstone.core.Trajectory;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import io.gapstone.solvers.model.Tangents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All slots as one linear model; its optimum is the mean completion time.
 *
 * <p>Where migrations cost time, each slot has every user twice, as {@link HorizonOptions} has it,
 * and {@code idle[t,u,l]} says that the user offloads nothing while its service waits at server l.
 * Only who was served or idle at l can be served there without a migration, or be idle there.
 */
final class HorizonModel implements Tangents {

  private static final IsmaProblem PROBLEM = new IsmaProblem();

  /** More options of users, servers and tenths than this make a model of gigabytes. */
  private static final long MOST_OPTIONS = 100_000;

  private final IsmaInstance instance;
  private final int users;
  private final boolean coupled;
  private final SlotOptions[] options;
  private final SlotModel[] slots;

  HorizonModel(IsmaInstance instance) {
    this.instance = instance;
    users = instance.users();
    double migration = instance.model().migrationSeconds();
    coupled = migration > 0;
    options = new SlotOptions[instance.slots()];
    slots = new SlotModel[options.length];
    HorizonOptions twice = coupled ? new HorizonOptions(instance) : null;
    for (int t = 0; t < slots.length; t++) {
      options[t] = coupled ? twice.slot(t) : once(t);
      slots[t] = new SlotModel(options[t], new SlotModel.Place(t + ",", users, migration));
    }
  }

  /** The model of an instance that is small enough to be solved in memory. */
  static HorizonModel small(IsmaInstance instance) {
    long options =
        (long) instance.slots() * instance.users() * instance.servers() * SlotOptions.WIDTH;
    if (options > MOST_OPTIONS) {
      throw new BadInputException(
          String.format(
              "%d users, %d servers and %d slots make %d options, and the linear model of all slots"
                  + " takes %d at most. Maybe exact, which needs no model?",
              instance.users(), instance.servers(), instance.slots(), options, MOST_OPTIONS));
    }
    return new HorizonModel(instance);
  }

  private SlotOptions once(int t) {
    return new SlotOptions(
        PROBLEM.slot(instance, t, PROBLEM.initialState(instance)).fullInformation(),
        instance.servers());
  }

  /** Adds the tangents that are needed; returns what may be missing still. */
  double closed(Budget budget) {
    if (coupled) {
      return close(Double.POSITIVE_INFINITY, budget);
    }
    double most = 0;
    for (int t = 0; t < slots.length; t++) {
      Budget share = Budget.of(budget.remainingSeconds() / (slots.length - t), Long.MAX_VALUE);
      most = Math.max(most, IsmaModels.closed(options[t], slots[t], share));
    }
    return most;
  }

  @Override
  public LinearModel model() {
    LinearModelBuilder builder = LinearModel.named("isma horizon");
    for (SlotModel slot : slots) {
      slot.write(builder);
    }
    if (coupled) {
      int[] before = new int[users * instance.servers()];
      for (int t = 0; t < slots.length; t++) {
        couple(builder, t, before);
      }
    }
    return builder.build().dividedBy((double) users * slots.length);
  }

  /**
   * Ties a slot to the one before.
   *
   * @param idle by user and server the variables of the slot before, then those of this slot
   */
  private void couple(LinearModelBuilder builder, int t, int[] idle) {
    int servers = instance.servers();
    for (int u = 0; u < users; u++) {
      int[] now = new int[servers];
      for (int l = 0; l < servers; l++) {
        String where = "[" + t + "," + u + "," + l + "]";
        now[l] = builder.continuous("idle" + where, 0, 1, 0);
        builder.atMost("here" + where, t == 0 && instance.initialHost(u) == l ? 1 : 0);
        builder.term(now[l], 1);
        slots[t].chosen(builder, u, l, 1);
        if (t > 0) {
          builder.term(idle[u * servers + l], -1);
          slots[t - 1].chosen(builder, u, l, -1);
          slots[t - 1].chosen(builder, u + users, l, -1);
        }
      }
      builder.equal("idle[" + t + "," + u + "]", 0).term(slots[t].local(u), -1);
      for (int l = 0; l < servers; l++) {
        builder.term(now[l], 1);
        idle[u * servers + l] = now[l];
      }
    }
  }

  /** The decisions that a point of the model stands for, with the best shares for them. */
  List<IsmaDecision> decisions(double[] values) {
    List<IsmaDecision> decisions = new ArrayList<>(slots.length);
    int[] host = new int[users];
    for (int u = 0; u < users; u++) {
      host[u] = instance.initialHost(u);
    }
    for (SlotModel slot : slots) {
      SlotSolution solution = slot.decode(values, new double[instance.servers()]);
      int[] tenths = new int[users];
      double[] shares = new double[users];
      for (int k = 0; k < (coupled ? 2 * users : users); k++) {
        if (solution.tenths(k) > 0) {
          host[k % users] = solution.server(k);
          tenths[k % users] = solution.tenths(k);
          shares[k % users] = solution.share(k);
        }
      }
      decisions.add(new IsmaDecision(host.clone(), tenths, shares));
    }
    return decisions;
  }

  @Override
  public double touch(double[] values) {
    for (SlotModel slot : slots) {
      slot.touch(values);
    }
    return value(decisions(values));
  }

  /** The mean completion time of decisions. */
  double value(List<IsmaDecision> decisions) {
    Trajectory<IsmaDecision> played =
        Simulator.replay(PROBLEM, instance, PROBLEM.initialState(instance), 0, decisions);
    return PROBLEM.objective(instance, slots.length, played.totals());
  }

  /** Nobody offloads anything. */
  List<IsmaDecision> alone() {
    int[] hosts = new int[users];
    for (int u = 0; u < users; u++) {
      hosts[u] = instance.initialHost(u);
    }
    IsmaDecision decision = new IsmaDecision(hosts, new int[users], new double[users]);
    return Collections.nCopies(slots.length, decision);
  }

  @Override
  public double slack() {
    double most = 0;
    for (SlotModel slot : slots) {
      most = Math.max(most, slot.slack());
    }
    return most;
  }

  @Override
  public void fill(double slack) {
    for (SlotModel slot : slots) {
      slot.fill(slack);
    }
  }
}
