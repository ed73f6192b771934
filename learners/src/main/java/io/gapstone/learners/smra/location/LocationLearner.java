package io.gapstone.learners.smra.location;

import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.smra.RowNet;
import io.gapstone.learners.smra.Span;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.SavedNet;
import io.gapstone.learners.train.Tensors;

/** Trains the predictor on the trajectories of training episodes, one episode after the other. */
public final class LocationLearner implements Saved {

  private final LocationHyper hyper;
  private final LocationWindow window;
  private final Net memory;
  private final Tape tape;

  public LocationLearner(LocationHyper hyper, Backend backend, long seed) {
    this.hyper = hyper;
    this.window = new LocationWindow(hyper.locations());
    this.memory =
        backend.build(
            hyper.net(), Adam.of(hyper.rate()).clipped(1), Draws.of(seed, "weights/location"));
    this.tape = memory.tape(hyper.batch());
  }

  /** What it expects at present. */
  public LocationForecast forecast() {
    return new LocationForecast(hyper, RowNet.of(memory));
  }

  /**
   * Learns from one episode's trajectories by squared error, if the episode is one of those meant
   * for that.
   *
   * @param episodes how many the run has
   * @return gradient steps taken
   */
  public int learn(int episode, int episodes, SmraInstance instance, Draws draws) {
    int steps = hyper.stepsAfter(episode, episodes);
    if (steps == 0) {
      return 0;
    }
    SmraProblem problem = new SmraProblem();
    Span span = Span.of(problem.slot(instance, 0, problem.initialState(instance)));
    Track track = Track.of(instance);
    float[] truth = new float[2 * hyper.batch()];
    for (int k = 0; k < steps; k++) {
      for (int row = 0; row < hyper.batch(); row++) {
        int t = draws.index(instance.slots());
        int u = draws.index(instance.users());
        window.write(track, span, t, u, tape.input(), row * window.width());
        truth[2 * row] = LocationWindow.step(track.x(t + 1, u) - track.x(t, u));
        truth[2 * row + 1] = LocationWindow.step(track.y(t + 1, u) - track.y(t, u));
      }
      memory.forward(tape, hyper.batch());
      for (int j = 0; j < truth.length; j++) {
        tape.outputGradient()[j] = 2 * (tape.output()[j] - truth[j]) / hyper.batch();
      }
      memory.backward(tape, hyper.batch());
      memory.step();
    }
    return steps;
  }

  /** The predictor's weights. */
  public float[] weights() {
    return memory.weights();
  }

  @Override
  public void save(String name, Tensors out) {
    SavedNet.save(memory, name, out);
  }

  @Override
  public void load(String name, Tensors in) {
    SavedNet.load(memory, name, in);
  }
}
