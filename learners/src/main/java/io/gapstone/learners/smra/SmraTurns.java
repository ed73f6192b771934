package io.gapstone.learners.smra;

import io.gapstone.core.math.Radio;
import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraCosts;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraDraft;
import io.gapstone.core.smra.SmraRepair;
import io.gapstone.core.smra.SmraRoom;
import io.gapstone.core.smra.SmraSlot;
import java.util.Arrays;

/**
 * A slot decided user by user, in index order: what one user gets at its target is no longer free
 * for those after it. One network serves all users, each in its turn.
 */
public final class SmraTurns {

  private final Expectation expectation;
  private SmraSlot slot;
  private Span span;
  private SmraRoom room;
  private SmraDraft draft;
  private double[] expectedMetres = {};

  /** By server, users from the present turn on that may move there. */
  private int[] candidates = {};

  public SmraTurns(Expectation expectation) {
    this.expectation = expectation;
  }

  /** Begins a slot; it is user 0's turn. */
  public void begin(SmraSlot slot) {
    this.slot = slot;
    this.span = Span.of(slot, span);
    if (room == null || candidates.length != slot.servers()) {
      room = new SmraRoom(slot);
      candidates = new int[slot.servers()];
    } else {
      room.begin(slot);
      Arrays.fill(candidates, 0);
    }
    if (draft == null) {
      draft = new SmraDraft(slot);
    } else {
      draft.begin(slot);
    }
    if (expectedMetres.length != 2 * slot.users()) {
      expectedMetres = new double[2 * slot.users()];
    }
    expectation.expect(slot, expectedMetres);
    for (int u = 0; u < slot.users(); u++) {
      if (slot.target(u) != slot.host(u)) {
        candidates[slot.target(u)]++;
      }
    }
  }

  /** Ends a user's turn: it keeps what it has. */
  public void stay(int u) {
    pass(u);
  }

  /**
   * Ends a user's turn: it wishes to move, with parameters {@code x_k}. Where its target is its
   * host, it stays; where its shares do not fit, the rule {@code first-come} of {@link SmraRepair}
   * applies.
   *
   * @param cpu CPU share, its box scaled to -1 to 1
   * @param bandwidth bandwidth, its box scaled to -1 to 1
   */
  public void move(int u, float cpu, float bandwidth) {
    pass(u);
    if (slot.target(u) != slot.host(u)) {
      SmraBoxes boxes = slot.boxes();
      double f = SmraActions.unscaled(cpu, boxes.cpuMinHz(), boxes.cpuMaxHz());
      double b = SmraActions.unscaled(bandwidth, boxes.bandwidthMinHz(), boxes.bandwidthMaxHz());
      SmraRepair.firstCome(slot, draft, room, u, f, b);
    }
  }

  private void pass(int u) {
    if (slot.target(u) != slot.host(u)) {
      candidates[slot.target(u)]--;
    }
  }

  /** What all turns came to; to be asked once, after the last. */
  public SmraDecision decision() {
    return draft.decision(); // SMRA (16)
  }

  SmraSlot slot() {
    return slot;
  }

  Span span() {
    return span;
  }

  public int users() {
    return slot.users();
  }

  /** Whether a wish to move would be met. */
  public boolean mayMove(int u) {
    return slot.target(u) != slot.host(u) && !room.closed(slot.target(u));
  }

  double expectedX(int u) {
    return expectedMetres[2 * u];
  }

  double expectedY(int u) {
    return expectedMetres[2 * u + 1];
  }

  /** What those before it left of its target's CPU. */
  double freeCpuHz(int u) {
    return room.cpuHz(slot.target(u));
  }

  /** What those before it left of its target's channel. */
  double freeBandwidthHz(int u) {
    return room.bandwidthHz(slot.target(u));
  }

  /** Users that may yet move to the same target, itself counted in any case. */
  int sharers(int u) {
    return Math.max(1, candidates[slot.target(u)]);
  }

  /** From a server to the expected position. */
  double metresTo(int u, int e) {
    return Radio.distance(slot.serverX(e), slot.serverY(e), expectedX(u), expectedY(u));
  }

  double sendingSeconds(int u, int e, double bandwidthHz) {
    double efficiency = slot.radio().spectralEfficiency(metresTo(u, e));
    double rate = SmraCosts.rateBitsPerSecond(bandwidthHz, efficiency);
    return SmraCosts.communicationSeconds(slot.dataBits(u), rate);
  }

  double computingSeconds(int u, double cpuHz) {
    return SmraCosts.computationSeconds(slot.dataBits(u), slot.cyclesPerBit(u), cpuHz);
  }
}
