package io.gapstone.learners.dtasm.pairs;

import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.learners.frozen.FrozenNet;

/** Each user in its turn is named the option on offer that the actor scores best. */
final class PairPolicy implements Policy<DtasmSlot, DtasmDecision> {

  static final String ACTOR = "actor";

  private final FrozenNet actor;

  private Turns turns;
  private float[] rows;
  private float[] scores;

  PairPolicy(PairSettings settings, float[] weights) {
    this.actor = FrozenNet.of(settings.net(), weights);
  }

  @Override
  public DtasmDecision decide(DtasmSlot slot) {
    int options = slot.servers() + 1;
    if (turns == null) {
      turns = new Turns(slot.users(), slot.servers());
      rows = new float[options * PairRows.ROW];
      scores = new float[options];
    }
    turns.begin(slot);
    while (!turns.over()) {
      PairRows.write(turns, rows);
      actor.run(rows, options, scores);
      turns.take(Options.best(rows, 0, scores, 0, options));
    }
    return turns.decision();
  }
}
