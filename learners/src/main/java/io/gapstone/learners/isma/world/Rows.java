package io.gapstone.learners.isma.world;

/** Copies between arrays of rows of unlike widths. */
final class Rows {

  private Rows() {}

  /**
   * Writes rows of one array into a part of the rows of another.
   *
   * @param from the first row to read
   * @param width of the rows that are read
   * @param to begins with the first row that is written
   * @param toWidth of the rows that are written
   * @param offset where in them
   */
  static void put(
      float[] rows, int from, int width, int count, float[] to, int toWidth, int offset) {
    for (int r = 0; r < count; r++) {
      System.arraycopy(rows, (from + r) * width, to, r * toWidth + offset, width);
    }
  }

  /** Adds so many entries. */
  static void add(float[] from, int fromAt, float[] to, int toAt, int count) {
    for (int k = 0; k < count; k++) {
      to[toAt + k] += from[fromAt + k];
    }
  }
}
