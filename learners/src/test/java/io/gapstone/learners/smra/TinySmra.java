package io.gapstone.learners.smra;

import io.gapstone.core.Origin;
import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraNetwork;
import io.gapstone.core.smra.SmraRadio;
import io.gapstone.core.smra.SmraTargets;
import io.gapstone.core.smra.SmraTrace;
import io.gapstone.core.smra.SmraUsers;

/** Two servers at (0, 0) and (4000, 0), two users at server 0 who are expected near server 1. */
final class TinySmra {

  private TinySmra() {}

  static SmraInstance instance() {
    double[] ones = {1, 1};
    return new SmraInstance(
        Origin.handmade(),
        SmraTargets.PREDICTED,
        new SmraRadio(189, 1e-9, 3),
        new SmraBoxes(1e8, 9e8, 1e6, 5e6),
        new SmraNetwork(
            new double[] {0, 4000},
            new double[] {0, 0},
            new double[] {2e9, 1e9},
            new double[] {10e6, 8e6},
            new double[] {0, 50e6, 50e6, 0}),
        new SmraUsers(
            new int[] {0, 0}, new double[] {5e8, 9e8}, new double[] {1e6, 4e6}, ones, ones),
        new SmraTrace(
            1,
            new double[] {0, 0, 0, 0, 3000, 0, 3000, 0},
            "handmade",
            new double[] {3000, 100, 4000, 0},
            new int[] {1, 1},
            ones,
            ones,
            ones,
            ones,
            ones));
  }
}
