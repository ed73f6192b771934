package io.gapstone.learners.smra;

import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraSlot;

/**
 * The paper's state of one user, eight numbers: the expected position, the position of the target,
 * the CPU and bandwidth that the user holds, the CPU and bandwidth that those before it left at the
 * target.
 *
 * <p>Positions are scaled so that the servers span -1 to 1, shares so that their boxes do, and free
 * capacity so that 0 and all of it do.
 */
public final class SmraStateEncoder implements UserEncoder {

  public static final int WIDTH = 8;

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public void encode(SmraTurns turns, int u, float[] out, int at) {
    SmraSlot slot = turns.slot();
    SmraBoxes boxes = slot.boxes();
    Span span = turns.span();
    int target = slot.target(u);
    int next = at;
    out[next++] = span.x(turns.expectedX(u)); // SMRA (15)
    out[next++] = span.y(turns.expectedY(u));
    out[next++] = span.x(slot.serverX(target));
    out[next++] = span.y(slot.serverY(target));
    out[next++] = Span.scaled(slot.cpuHz(u), boxes.cpuMinHz(), boxes.cpuMaxHz());
    out[next++] = Span.scaled(slot.bandwidthHz(u), boxes.bandwidthMinHz(), boxes.bandwidthMaxHz());
    out[next++] = Span.scaled(turns.freeCpuHz(u), 0, slot.serverCpuHz(target));
    out[next] = Span.scaled(turns.freeBandwidthHz(u), 0, slot.serverBandwidthHz(target));
  }
}
