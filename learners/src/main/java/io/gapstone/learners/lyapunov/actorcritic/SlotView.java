package io.gapstone.learners.lyapunov.actorcritic;

import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.NetSpec;

/** What the two networks read of a user's slot, and how wide they are. */
interface SlotView {

  /** How many numbers {@link #actor} writes: those of all rows that the actor reads. */
  int actorWidth(int candidates);

  /** The actor: its rows together have one output per candidate. */
  NetSpec actor(int candidates);

  int criticWidth(int candidates);

  NetSpec critic(int candidates);

  /** Writes what the actor reads. */
  void actor(LyapunovSlot slot, int u, float[] out, int at);

  /** Writes what the critic reads. */
  void critic(LyapunovSlot slot, int u, float[] out, int at);

  static SlotView of(ActorCriticHyper hyper) {
    return hyper.shared()
        ? new CandidateFeatures(hyper.v(), hyper.hidden())
        : new PaperState(hyper.hidden());
  }

  /** Three hidden layers, as the paper has it. */
  static NetSpec deep(int inputs, int hidden, int outputs) {
    return NetSpec.dense(
        Activation.RELU, Activation.LINEAR, inputs, hidden, hidden, hidden, outputs);
  }
}
