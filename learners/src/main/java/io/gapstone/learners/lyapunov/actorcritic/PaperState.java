package io.gapstone.learners.lyapunov.actorcritic;

import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.learners.lyapunov.TwinState;
import io.gapstone.learners.nn.NetSpec;

/** The paper's state (14) for both networks, in kilometres and gigahertz. */
final class PaperState implements SlotView {

  private static final float KILO = 1e-3f;
  private static final float GIGA = 1e-9f;

  private final int hidden;
  private float[] state = {};

  PaperState(int hidden) {
    this.hidden = hidden;
  }

  @Override
  public int actorWidth(int candidates) {
    return TwinState.size(candidates);
  }

  @Override
  public NetSpec actor(int candidates) {
    return SlotView.deep(TwinState.size(candidates), hidden, candidates);
  }

  @Override
  public int criticWidth(int candidates) {
    return TwinState.size(candidates);
  }

  @Override
  public NetSpec critic(int candidates) {
    return SlotView.deep(TwinState.size(candidates), 2 * hidden, 1);
  }

  @Override
  public void actor(LyapunovSlot slot, int u, float[] out, int at) {
    int size = TwinState.size(slot.candidates());
    if (state.length != size) {
      state = new float[size];
    }
    TwinState.encode(slot, u, state);
    for (int k = 0; k < size - 1; k++) {
      out[at + k] = state[k] * (k % 3 == 0 ? KILO : GIGA);
    }
    out[at + size - 1] = state[size - 1];
  }

  @Override
  public void critic(LyapunovSlot slot, int u, float[] out, int at) {
    actor(slot, u, out, at);
  }
}
