package io.gapstone.learners.kernels;

/**
 * Matrices of weights in less room, for decisions that wait for memory. These layouts do not depend
 * on the machine:
 *
 * <ul>
 *   <li>Halves: the upper 16 bits of floats (bfloat16, rounded to nearest even), two in an int.
 *       Panels of 64 columns, {@code [input][32 ints]}; int k holds columns k (low) and 16 + k, int
 *       16 + k columns 32 + k and 48 + k. The last panel lacks its second half where that would be
 *       empty.
 *   <li>Bytes: whole numbers from -127 to 127 times a scale per column, four in an int. Panels of
 *       64 columns, {@code [input][16 ints]}; int k holds columns k, 16 + k, 32 + k, 48 + k, from
 *       the lowest byte up.
 * </ul>
 */
public final class Compact {

  /** Ints of one input in one panel. */
  public static final int WORDS = 16;

  /** Columns of half a panel of halves. */
  public static final int HALVES = 2 * WORDS;

  /** Columns of a panel of bytes. */
  public static final int BYTES = 4 * WORDS;

  private static final int LARGEST = 127;

  /** The bits that bfloat16 keeps. */
  public static final int UPPER = 0xFFFF0000;

  private Compact() {}

  /** Packs a matrix {@code [inner][columns]} as halves. */
  public static int[] halves(int inner, int columns, float[] b) {
    int[] packed = new int[inner * panels(columns, HALVES) * WORDS];
    for (int i = 0; i < inner; i++) {
      for (int j = 0; j < columns; j++) {
        int panel = j / (2 * HALVES) * (2 * HALVES);
        int at = panel / HALVES * inner * WORDS + i * halvesWidth(columns - panel);
        int word = at + (j - panel) / HALVES * WORDS + j % WORDS;
        int bits = Float.floatToRawIntBits(rounded(b[i * columns + j]));
        packed[word] |= j % HALVES < WORDS ? bits >>> 16 : bits & UPPER;
      }
    }
    return packed;
  }

  /** Ints of one input in a panel of halves with which so many columns begin. */
  public static int halvesWidth(int columns) {
    return columns > HALVES ? 2 * WORDS : WORDS;
  }

  /** The nearest number of bfloat16; ties to even. */
  public static float rounded(float x) {
    int bits = Float.floatToRawIntBits(x);
    return Float.intBitsToFloat((bits + 0x7FFF + (bits >>> 16 & 1)) & UPPER);
  }

  /** Whether all numbers are such, so that rounding changes none. */
  public static boolean isHalves(float[] b) {
    for (float x : b) {
      if ((Float.floatToRawIntBits(x) & ~UPPER) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The scale of each column: its largest weight is 127 of it. */
  public static float[] scales(int inner, int columns, float[] b) {
    float[] scales = new float[columns];
    for (int i = 0; i < inner; i++) {
      for (int j = 0; j < columns; j++) {
        scales[j] = Math.max(scales[j], Math.abs(b[i * columns + j]) / LARGEST);
      }
    }
    return scales;
  }

  /** Packs a matrix {@code [inner][columns]} as bytes of {@code scales}. */
  public static int[] bytes(int inner, int columns, float[] b, float[] scales) {
    int[] packed = new int[inner * panels(columns, BYTES) * WORDS];
    for (int i = 0; i < inner; i++) {
      for (int j = 0; j < columns; j++) {
        int word = (j / BYTES * inner + i) * WORDS + j % WORDS;
        int value = whole(b[i * columns + j], scales[j]);
        packed[word] |= (value & 0xFF) << 8 * (j % BYTES / WORDS);
      }
    }
    return packed;
  }

  /** The whole number that stands for x. */
  public static int whole(float x, float scale) {
    return scale == 0 ? 0 : (int) Math.rint(x / scale);
  }

  private static int panels(int columns, int width) {
    return (columns + width - 1) / width;
  }
}
