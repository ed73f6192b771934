package io.gapstone.learners.smra;

import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;

/** A network that answers one row: in training the network itself, afterwards a frozen one. */
@FunctionalInterface
public interface RowNet {

  void run(float[] input, float[] output);

  /** Answers by the present weights of a network in training. */
  static RowNet of(Net net) {
    Tape tape = net.tape(1);
    int inputs = net.spec().inputs();
    int outputs = net.spec().outputs();
    return (input, output) -> {
      System.arraycopy(input, 0, tape.input(), 0, inputs);
      net.forward(tape, 1);
      System.arraycopy(tape.output(), 0, output, 0, outputs);
    };
  }
}
