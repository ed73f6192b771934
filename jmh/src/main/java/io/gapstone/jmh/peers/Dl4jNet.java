package io.gapstone.jmh.peers;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.nn.dl4j.Dl4jBackend;

/** A network in Deeplearning4j, by the backend that trains in it. */
final class Dl4jNet implements Peer {

  private final Net net;
  private final Tape tape;

  Dl4jNet(NetSpec spec, float[] weights) {
    net = new Dl4jBackend().build(spec, Adam.of(1e-3), Draws.of(1, "dl4j peer"));
    net.setWeights(weights);
    tape = net.tape(1);
  }

  @Override
  public void run(float[] from, float[] to) {
    System.arraycopy(from, 0, tape.input(), 0, tape.input().length);
    net.forward(tape, 1);
    System.arraycopy(tape.output(), 0, to, 0, to.length);
  }
}
