package io.gapstone.learners.nn;

import io.gapstone.core.random.Draws;

/** Builds networks. Registered with {@link java.util.ServiceLoader}. */
public interface Backend {

  /** The word for {@code --backend}, for example {@code dl4j}. */
  String id();

  /** A network with {@link InitialWeights} drawn from {@code draws}. */
  Net build(NetSpec spec, Adam optimiser, Draws draws);
}
