package io.gapstone.learners.smra.location;

import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraTargets;
import io.gapstone.learners.smra.Expectation;
import io.gapstone.learners.smra.RowNet;
import io.gapstone.learners.smra.Span;

/**
 * Positions as a trained memory expects them. In slot 0 nothing is known of a user's movement, and
 * the instance's own prediction stands; where true targets are in force, true positions are
 * expected.
 */
public final class LocationForecast implements Expectation {

  private final LocationWindow window;
  private final RowNet memory;
  private final float[] input;
  private final float[] step = new float[2];
  private final Track.OfSlot track = new Track.OfSlot();
  private Span span;

  public LocationForecast(LocationHyper hyper, RowNet memory) {
    this.window = new LocationWindow(hyper.locations());
    this.memory = memory;
    this.input = new float[window.width()];
  }

  @Override
  public void expect(SmraSlot slot, double[] metres) {
    int t = slot.t();
    if (t == 0 || slot.targets() == SmraTargets.TRUE) {
      Expectation.OF_THE_INSTANCE.expect(slot, metres);
      return;
    }
    track.slot = slot;
    span = Span.of(slot, span);
    for (int u = 0; u < slot.users(); u++) {
      window.write(track, span, t, u, input, 0);
      memory.run(input, step);
      metres[2 * u] = slot.x(t, u) + LocationWindow.metres(step[0]);
      metres[2 * u + 1] = slot.y(t, u) + LocationWindow.metres(step[1]);
    }
  }
}
