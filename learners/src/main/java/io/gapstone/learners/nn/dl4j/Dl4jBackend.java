package io.gapstone.learners.nn.dl4j;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;

/**
 * Networks in Deeplearning4j, on one thread. Names no class of DL4J: those are looked for when the
 * first network is built.
 */
public final class Dl4jBackend implements Backend {

  private Backend nets;

  @Override
  public String id() {
    return "dl4j";
  }

  @Override
  public synchronized Net build(NetSpec spec, Adam optimiser, Draws draws) {
    if (nets == null) {
      nets = Libraries.nets();
    }
    return nets.build(spec, optimiser, draws);
  }
}
