package io.gapstone.learners.isma.agent;

import io.gapstone.core.isma.IsmaCosts;
import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.learners.isma.IsmaEncoder;
import io.gapstone.learners.isma.Wishes;
import java.util.Arrays;

/**
 * The paper's: the observation of {@link IsmaEncoder}, and for each user the three parts of its
 * action, a(IP), a(eta) and a(f^e), each as a number in [-1, 1]. Entries of users that are served
 * elsewhere are 0.
 */
final class UserLayout implements Layout {

  private static final int PARTS = 3;

  private final IsmaEncoder encoder;
  private final int users;
  private final int servers;
  private final Wishes imagined;

  UserLayout(IsmaEncoder encoder, int users, int servers) {
    this.encoder = encoder;
    this.users = users;
    this.servers = servers;
    this.imagined = new Wishes(servers);
  }

  @Override
  public int observationSize() {
    return IsmaEncoder.length(users, servers);
  }

  @Override
  public int actionSize() {
    return PARTS * users;
  }

  @Override
  public void encode(IsmaObservation own, float[] observation) {
    encoder.encode(own, observation);
  }

  @Override
  public int entries(IsmaObservation own) {
    return PARTS * own.count();
  }

  @Override
  public int mostEntries() {
    return PARTS * users;
  }

  @Override
  public void decode(IsmaObservation own, float[] plan, Wishes wishes) {
    decode(own, plan, 0, wishes);
  }

  private void decode(IsmaObservation own, float[] plan, int step, Wishes wishes) {
    wishes.clear(own);
    for (int k = 0; k < own.count(); k++) {
      int at = step + PARTS * k;
      int server = (int) Math.min(servers - 1, unit(plan[at]) * servers);
      int tenths = (int) Math.round(unit(plan[at + 1]) * IsmaCosts.WHOLE);
      wishes.set(k, server, tenths, unit(plan[at + 2]));
    }
    wishes.fit();
  }

  /** From [-1, 1], which is clipped to, to [0, 1]. */
  private static double unit(float entry) {
    return (Math.max(-1, Math.min(1, entry)) + 1) / 2;
  }

  @Override
  public void describe(IsmaObservation own, Wishes wishes, float[] action) {
    describe(own, wishes, action, 0);
  }

  private void describe(IsmaObservation own, Wishes wishes, float[] actions, int from) {
    Arrays.fill(actions, from, from + actionSize(), 0);
    for (int k = 0; k < own.count(); k++) {
      int at = from + PARTS * own.user(k);
      actions[at] = (float) (2 * (wishes.server(k) + 0.5) / servers - 1);
      actions[at + 1] = 2f * wishes.ratioTenths(k) / IsmaCosts.WHOLE - 1;
      actions[at + 2] = (float) (2 * wishes.share(k) - 1);
    }
  }

  @Override
  public void imagine(IsmaObservation own, float[] plan, int step, float[] actions, int at) {
    decode(own, plan, step, imagined);
    describe(own, imagined, actions, at);
  }
}
