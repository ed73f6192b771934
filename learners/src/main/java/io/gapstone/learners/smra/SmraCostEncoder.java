package io.gapstone.learners.smra;

import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraSlot;

/**
 * The paper's state and what it lacks: where the host is, and what this slot's task and migration
 * cost. Delays are those at the expected position; a move's are for the shares on offer: what is
 * free at the target, divided by the users still to come that have it as their target.
 *
 * <p>Distances run from -1 at 0 to 1 at 10 km, delays from -1 at 0 to 1 at 4 s; what is longer
 * counts as that.
 */
public final class SmraCostEncoder implements UserEncoder {

  /** Place of the offered CPU, scaled as a parameter of a move. The bandwidth comes after it. */
  public static final int OFFER = SmraStateEncoder.WIDTH;

  /** Place of 1 where the user may move, -1 where it can only stay. */
  public static final int CHOICE = OFFER + 2;

  public static final int WIDTH = CHOICE + 9;

  private static final double FAR_METRES = 1e4;
  private static final double LONG_SECONDS = 4;
  private static final double CROWD = 4;

  private final SmraStateEncoder printed = new SmraStateEncoder();

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public void encode(SmraTurns turns, int u, float[] out, int at) {
    printed.encode(turns, u, out, at);
    SmraSlot slot = turns.slot();
    SmraBoxes boxes = slot.boxes();
    int host = slot.host(u);
    int target = slot.target(u);
    int sharers = turns.sharers(u);
    double f = boxes.clipCpu(turns.freeCpuHz(u) / sharers);
    double b = boxes.clipBandwidth(turns.freeBandwidthHz(u) / sharers);
    int next = at + OFFER;
    out[next++] = Span.scaled(f, boxes.cpuMinHz(), boxes.cpuMaxHz());
    out[next++] = Span.scaled(b, boxes.bandwidthMinHz(), boxes.bandwidthMaxHz());
    out[next++] = turns.mayMove(u) ? 1 : -1;
    out[next++] = upTo(sharers - 1, CROWD);
    out[next++] = upTo(turns.metresTo(u, host), FAR_METRES);
    out[next++] = upTo(turns.metresTo(u, target), FAR_METRES);
    out[next++] = upTo(turns.sendingSeconds(u, host, slot.bandwidthHz(u)), LONG_SECONDS);
    out[next++] = upTo(turns.computingSeconds(u, slot.cpuHz(u)), LONG_SECONDS);
    out[next++] = upTo(turns.sendingSeconds(u, target, b), LONG_SECONDS);
    out[next++] = upTo(turns.computingSeconds(u, f), LONG_SECONDS);
    out[next] = upTo(slot.migrationSeconds(u), LONG_SECONDS);
  }

  private static float upTo(double value, double most) {
    return Span.scaled(Math.min(value, most), 0, most);
  }
}
