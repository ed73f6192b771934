package io.gapstone.learners.frozen;

import java.util.Arrays;

/** A long short-term memory over a whole sequence per row. */
final class LstmStage implements Stage {

  private final int steps;
  private final int stepInputs;
  private final Memory memory;
  private final float[] h;
  private final float[] c;

  LstmStage(int steps, int stepInputs, int hidden, Memory memory) {
    this.steps = steps;
    this.stepInputs = stepInputs;
    this.memory = memory;
    this.h = new float[hidden];
    this.c = new float[hidden];
  }

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt) {
    for (int r = 0; r < rows; r++) {
      Arrays.fill(h, 0);
      Arrays.fill(c, 0);
      for (int t = 0; t < steps; t++) {
        memory.step(x, xAt + (r * steps + t) * stepInputs, h, c);
      }
      System.arraycopy(h, 0, y, yAt + r * h.length, h.length);
    }
  }
}
