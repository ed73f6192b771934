package io.gapstone.learners.train;

import io.gapstone.learners.nn.Net;

/** A network in a checkpoint: its weights and what its optimiser remembers. */
public final class SavedNet {

  private SavedNet() {}

  public static void save(Net net, String name, Tensors out) {
    out.put(name + ".weights", net.weights());
    out.put(name + ".moments", net.moments());
    out.put(name + ".steps", net.steps());
  }

  public static void load(Net net, String name, Tensors in) {
    net.setWeights(in.floats(name + ".weights"));
    net.setMoments(in.floats(name + ".moments"), in.longs(name + ".steps")[0]);
  }
}
