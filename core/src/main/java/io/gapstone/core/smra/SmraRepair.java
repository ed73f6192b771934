package io.gapstone.core.smra;

import io.gapstone.core.math.WaterFilling;

/**
 * The family's rules for wishes that may not all fit. A user whose target is its host has no wish.
 *
 * <p>An object keeps working memory; one thread at a time may use it.
 */
public final class SmraRepair {

  private final WaterFilling filling = new WaterFilling();

  /**
   * The rule {@code water-fill}: in user order, wishes are accepted at a target while the minima of
   * all accepted fit into what is free there, both of CPU and of bandwidth; the others are refused
   * and counted. Then each target's free CPU and free bandwidth are divided among its accepted
   * users so that their delays at the expected positions are least.
   *
   * @param wishes by user, whether it would move
   */
  public SmraDecision waterFill(SmraSlot slot, boolean[] wishes) {
    SmraDraft draft = new SmraDraft(slot);
    int users = slot.users();
    int servers = slot.servers();
    boolean[] accepted = new boolean[users];
    int[] end = new int[servers + 1];
    for (int u = 0; u < users; u++) {
      int e = slot.target(u);
      if (!wishes[u] || e == slot.host(u)) {
        continue;
      }
      accepted[u] = minimaFit(slot, e, end[e] + 1);
      if (accepted[u]) {
        end[e]++;
      } else {
        draft.refuse(u);
      }
    }
    int total = 0;
    for (int e = 0; e < servers; e++) {
      total += end[e];
      end[e] = total;
    }
    end[servers] = total;
    // From the last user to the first, so that end[e] becomes the first place of server e.
    int[] order = new int[total];
    for (int u = users - 1; u >= 0; u--) {
      if (accepted[u]) {
        order[--end[slot.target(u)]] = u;
      }
    }
    share(slot, order, end, draft);
    return draft.decision();
  }

  private static boolean minimaFit(SmraSlot slot, int e, int users) {
    return users * slot.boxes().cpuMinHz() <= slot.freeCpuHz(e)
        && users * slot.boxes().bandwidthMinHz() <= slot.freeBandwidthHz(e);
  }

  /**
   * @param order accepted users, those of one target together
   * @param start by server, its first place in {@code order}
   */
  private void share(SmraSlot slot, int[] order, int[] start, SmraDraft draft) {
    SmraBoxes boxes = slot.boxes();
    double[] work = new double[order.length];
    double[] air = new double[order.length];
    double[] cpuHz = new double[order.length];
    double[] bandwidthHz = new double[order.length];
    for (int k = 0; k < order.length; k++) {
      int u = order[k];
      work[k] = slot.dataBits(u) * slot.cyclesPerBit(u);
      air[k] = slot.dataBits(u) / slot.expectedEfficiency(u, slot.target(u));
    }
    for (int e = 0; e < slot.servers(); e++) {
      int from = start[e];
      int to = start[e + 1];
      if (from < to) {
        double freeCpu = slot.freeCpuHz(e);
        double freeBandwidth = slot.freeBandwidthHz(e);
        filling.divide(work, from, to, boxes.cpuMinHz(), boxes.cpuMaxHz(), freeCpu, cpuHz);
        filling.divide(
            air,
            from,
            to,
            boxes.bandwidthMinHz(),
            boxes.bandwidthMaxHz(),
            freeBandwidth,
            bandwidthHz);
      }
    }
    for (int k = 0; k < order.length; k++) {
      draft.move(order[k], cpuHz[k], bandwidthHz[k]);
    }
  }

  /**
   * The rule {@code first-come}: in user order, a wish gets the shares it names, clipped to the box
   * and to what is still free at its target; where less than a minimum is free it is refused and
   * counted. For policies that name shares of their own.
   *
   * @param wishes by user, whether it would move
   * @param cpuHz by user, wished for; read only for wishes
   * @param bandwidthHz by user, wished for; read only for wishes
   */
  public static SmraDecision firstCome(
      SmraSlot slot, boolean[] wishes, double[] cpuHz, double[] bandwidthHz) {
    SmraDraft draft = new SmraDraft(slot);
    SmraRoom room = new SmraRoom(slot);
    for (int u = 0; u < slot.users(); u++) {
      if (wishes[u] && slot.target(u) != slot.host(u)) {
        firstCome(slot, draft, room, u, cpuHz[u], bandwidthHz[u]);
      }
    }
    return draft.decision();
  }

  /**
   * One user's turn in the rule {@code first-come}: its wish to leave its host is met or refused.
   *
   * @param room what the users before it left; what this user gets is taken from it
   */
  public static void firstCome(
      SmraSlot slot, SmraDraft draft, SmraRoom room, int u, double cpuHz, double bandwidthHz) {
    int e = slot.target(u);
    if (room.closed(e)) {
      draft.refuse(u);
      return;
    }
    double f = Math.min(slot.boxes().clipCpu(cpuHz), room.cpuHz(e));
    double b = Math.min(slot.boxes().clipBandwidth(bandwidthHz), room.bandwidthHz(e));
    draft.move(u, f, b);
    room.take(e, f, b);
  }
}
