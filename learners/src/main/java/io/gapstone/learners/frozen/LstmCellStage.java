package io.gapstone.learners.frozen;

/** One step of a long short-term memory, its states in and out. */
final class LstmCellStage implements Stage {

  private final int stepInputs;
  private final Memory memory;
  private final float[] h;
  private final float[] c;

  LstmCellStage(int stepInputs, int hidden, Memory memory) {
    this.stepInputs = stepInputs;
    this.memory = memory;
    this.h = new float[hidden];
    this.c = new float[hidden];
  }

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt) {
    int hidden = h.length;
    for (int r = 0; r < rows; r++) {
      int from = xAt + r * (stepInputs + 2 * hidden);
      System.arraycopy(x, from + stepInputs, h, 0, hidden);
      System.arraycopy(x, from + stepInputs + hidden, c, 0, hidden);
      memory.step(x, from, h, c);
      System.arraycopy(h, 0, y, yAt + r * 2 * hidden, hidden);
      System.arraycopy(c, 0, y, yAt + r * 2 * hidden + hidden, hidden);
    }
  }
}
