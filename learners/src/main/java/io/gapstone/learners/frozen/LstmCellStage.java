package io.gapstone.learners.frozen;

/** One step of a long short-term memory, its states in and out. */
final class LstmCellStage implements Stage {

  private final int stepInputs;
  private final int hidden;
  private final Memory memory;
  private final float[] steps;
  private final float[] h;
  private final float[] c;

  /**
   * @param rows how many go together, at most
   */
  LstmCellStage(int stepInputs, int hidden, int rows, Memory memory) {
    this.stepInputs = stepInputs;
    this.hidden = hidden;
    this.memory = memory;
    this.steps = new float[rows * stepInputs];
    this.h = new float[rows * hidden];
    this.c = new float[rows * hidden];
  }

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt) {
    for (int r = 0; r < rows; r++) {
      int from = xAt + r * (stepInputs + 2 * hidden);
      System.arraycopy(x, from, steps, r * stepInputs, stepInputs);
      System.arraycopy(x, from + stepInputs, h, r * hidden, hidden);
      System.arraycopy(x, from + stepInputs + hidden, c, r * hidden, hidden);
    }
    memory.step(rows, steps, 0, h, c);
    for (int r = 0; r < rows; r++) {
      int to = yAt + r * 2 * hidden;
      System.arraycopy(h, r * hidden, y, to, hidden);
      System.arraycopy(c, r * hidden, y, to + hidden, hidden);
    }
  }
}
