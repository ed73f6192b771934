package io.gapstone.learners.nn.dl4j;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.InitialWeights;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;

/** The backend where DL4J's classes can be seen; made by {@link Libraries}. */
public final class Dl4jNets implements Backend {

  @Override
  public String id() {
    return "dl4j";
  }

  @Override
  public Net build(NetSpec spec, Adam optimiser, Draws draws) {
    Natives.load();
    Net net = new Dl4jNet(spec, optimiser);
    net.setWeights(InitialWeights.of(spec, draws));
    return net;
  }
}
