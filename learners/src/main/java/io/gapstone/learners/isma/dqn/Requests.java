package io.gapstone.learners.isma.dqn;

import io.gapstone.core.isma.IsmaActions;
import io.gapstone.core.isma.IsmaCosts;
import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.core.isma.IsmaServerPolicy;
import io.gapstone.core.math.Log2;
import io.gapstone.learners.isma.IsmaEncoder;
import io.gapstone.learners.isma.Scales;
import io.gapstone.learners.isma.Wishes;
import java.util.Arrays;

/**
 * One server that processes the requests of a slot in turn. The state is the request at hand (data,
 * clock, cycles, channel, deadline), each server's free share, which server this is, how many of
 * its requests it has sent to each server so far, and how many it has in all and has left.
 *
 * <p>Action 0 offloads nothing; the others name a server and the offloaded tenths. What a server's
 * own requests get of another server is divided evenly among them: one number per request must do,
 * since the paper's own point is that a network with an output per combination is too large.
 */
final class Requests implements IsmaServerPolicy {

  private static final int TASK = 5;
  private static final int COUNTS = 2;

  private final Scales scales;
  private final int servers;
  private final Chooser chooser;
  private final float[] state;
  private final int[] sent;
  private final Wishes wishes;

  /** Chooses an action. */
  @FunctionalInterface
  interface Chooser {

    /**
     * @param k which of the served users is to be decided
     * @param state of that request; overwritten by the next
     */
    int choose(int k, float[] state);
  }

  Requests(Scales scales, int servers, Chooser chooser) {
    this.scales = scales;
    this.servers = servers;
    this.chooser = chooser;
    this.state = new float[stateSize(servers)];
    this.sent = new int[servers];
    this.wishes = new Wishes(servers);
  }

  static int stateSize(int servers) {
    return TASK + 3 * servers + COUNTS;
  }

  static int actions(int servers) {
    return 1 + IsmaCosts.WHOLE * servers;
  }

  @Override
  public void decide(IsmaObservation own, IsmaActions entered) {
    wishes.clear(own);
    Arrays.fill(sent, 0);
    for (int k = 0; k < own.count(); k++) {
      encode(own, k);
      int action = chooser.choose(k, state);
      if (action > 0) {
        int server = (action - 1) / IsmaCosts.WHOLE;
        wishes.set(k, server, action - server * IsmaCosts.WHOLE, 1);
        sent[server]++;
      }
    }
    wishes.fit();
    wishes.enter(entered);
  }

  private void encode(IsmaObservation own, int k) {
    IsmaEncoder scale = scales.encoder();
    double deadline = own.deadlineSeconds(k);
    int at = 0;
    state[at++] = (float) (own.dataBits(k) / scale.dataBits());
    state[at++] = (float) (own.cpuHertz(k) / scale.cpuHertz());
    state[at++] = (float) (own.cycles(k) / scale.cycles());
    state[at++] = (float) (1 + Log2.of(own.gain(k)) / scale.gainBits());
    state[at++] = deadline > 0 ? (float) Math.min(1, deadline / scale.deadlineSeconds()) : 1;
    float equal = own.users() / (float) servers;
    for (int m = 0; m < servers; m++) {
      state[at++] = (float) own.freeShare(m);
      state[at++] = m == own.server() ? 1 : 0;
      state[at++] = sent[m] / equal;
    }
    state[at++] = own.count() / equal;
    state[at] = (own.count() - k) / equal;
  }
}
