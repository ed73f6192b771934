package io.gapstone.learners.kernels;

import io.gapstone.learners.nn.Activation;
import java.util.Arrays;

/** Plain loops, in shapes that the compiler turns into vector instructions by itself. */
public final class PlainKernels implements Kernels {

  private static final int LANES = 16;
  private static final int CHUNK = 4096;

  private final float[] partial = new float[LANES];

  @Override
  public boolean suits() {
    return true;
  }

  @Override
  public int packedSize(int inner, int columns) {
    return inner * columns;
  }

  @Override
  public void pack(int inner, int columns, float[] b, int bAt, int bStride, float[] packed) {
    for (int i = 0; i < inner; i++) {
      System.arraycopy(b, bAt + i * bStride, packed, i * columns, columns);
    }
  }

  @Override
  public void packTransposed(
      int inner, int columns, float[] b, int bAt, int bStride, float[] packed) {
    for (int j0 = 0; j0 < columns; j0 += LANES) {
      int end = Math.min(j0 + LANES, columns);
      for (int i = 0; i < inner; i++) {
        for (int j = j0; j < end; j++) {
          packed[i * columns + j] = b[bAt + j * bStride + i];
        }
      }
    }
  }

  @Override
  public void addProduct(
      int rows,
      int inner,
      int columns,
      float[] a,
      int aAt,
      int aStride,
      float[] packed,
      float[] c,
      int cAt,
      int cStride) {
    for (int r = 0; r < rows; r++) {
      int row = aAt + r * aStride;
      addCombination(inner, columns, a, row, 1, packed, 0, columns, c, cAt + r * cStride);
    }
  }

  @Override
  public void addTransposedProduct(
      int rows,
      int inner,
      int columns,
      float[] a,
      int aAt,
      int aStride,
      float[] b,
      int bAt,
      int bStride,
      float[] c,
      int cAt,
      int cStride) {
    for (int r = 0; r < rows; r++) {
      addCombination(inner, columns, a, aAt + r, aStride, b, bAt, bStride, c, cAt + r * cStride);
    }
  }

  /** One row of c: the rows of b times numbers of a that lie {@code aStep} apart. */
  private static void addCombination(
      int inner,
      int columns,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      int bStride,
      float[] c,
      int cAt) {
    int i = 0;
    for (; i + 4 <= inner; i += 4) {
      float x0 = a[aAt + i * aStep];
      float x1 = a[aAt + (i + 1) * aStep];
      float x2 = a[aAt + (i + 2) * aStep];
      float x3 = a[aAt + (i + 3) * aStep];
      if (x0 != 0 || x1 != 0 || x2 != 0 || x3 != 0) {
        int b0 = bAt + i * bStride;
        addFour(columns, x0, x1, x2, x3, b, b0, bStride, c, cAt);
      }
    }
    for (; i < inner; i++) {
      float x = a[aAt + i * aStep];
      if (x != 0) {
        addOne(columns, x, b, bAt + i * bStride, c, cAt);
      }
    }
  }

  private static void addFour(
      int columns,
      float x0,
      float x1,
      float x2,
      float x3,
      float[] b,
      int b0,
      int bStride,
      float[] c,
      int cAt) {
    int b1 = b0 + bStride;
    int b2 = b1 + bStride;
    int b3 = b2 + bStride;
    for (int j = 0; j < columns; j++) {
      float sum = Fused.fma(x0, b[b0 + j], c[cAt + j]);
      sum = Fused.fma(x1, b[b1 + j], sum);
      sum = Fused.fma(x2, b[b2 + j], sum);
      c[cAt + j] = Fused.fma(x3, b[b3 + j], sum);
    }
  }

  private static void addOne(int columns, float x, float[] b, int bAt, float[] c, int cAt) {
    for (int j = 0; j < columns; j++) {
      c[cAt + j] = Fused.fma(x, b[bAt + j], c[cAt + j]);
    }
  }

  @Override
  public void addRows(
      int rows, int columns, float[] a, int aAt, int aStride, float[] sum, int sumAt) {
    for (int r = 0; r < rows; r++) {
      int row = aAt + r * aStride;
      for (int j = 0; j < columns; j++) {
        sum[sumAt + j] += a[row + j];
      }
    }
  }

  @Override
  public void activate(Activation activation, float[] values, int at, int count) {
    int end = at + count;
    switch (activation) {
      case LINEAR -> {}
      case RELU -> {
        for (int k = at; k < end; k++) {
          values[k] = Math.max(values[k], 0);
        }
      }
      case TANH -> {
        for (int k = at; k < end; k++) {
          values[k] = Exp.tanh(values[k]);
        }
      }
      case SIGMOID -> {
        for (int k = at; k < end; k++) {
          values[k] = Exp.sigmoid(values[k]);
        }
      }
      case SOFTPLUS -> {
        for (int k = at; k < end; k++) {
          values[k] = Exp.softplus(values[k]);
        }
      }
      case ELU -> {
        for (int k = at; k < end; k++) {
          values[k] = Exp.elu(values[k]);
        }
      }
    }
  }

  @Override
  public void slope(
      Activation activation, float[] outputs, float[] errorsOut, float[] errorsIn, int count) {
    switch (activation) {
      case LINEAR -> System.arraycopy(errorsOut, 0, errorsIn, 0, count);
      case RELU -> {
        for (int k = 0; k < count; k++) {
          errorsIn[k] = Exp.gate(errorsOut[k], outputs[k]);
        }
      }
      case TANH -> {
        for (int k = 0; k < count; k++) {
          errorsIn[k] = errorsOut[k] * (1 - outputs[k] * outputs[k]);
        }
      }
      case SIGMOID -> {
        for (int k = 0; k < count; k++) {
          errorsIn[k] = errorsOut[k] * (outputs[k] * (1 - outputs[k]));
        }
      }
      case SOFTPLUS -> {
        for (int k = 0; k < count; k++) {
          errorsIn[k] = errorsOut[k] * Exp.softplusSlope(outputs[k]);
        }
      }
      case ELU -> {
        for (int k = 0; k < count; k++) {
          errorsIn[k] = outputs[k] > 0 ? errorsOut[k] : errorsOut[k] * (outputs[k] + 1);
        }
      }
    }
  }

  @Override
  public void softmax(int groups, int size, float[] from, int fromAt, float[] to, int toAt) {
    for (int g = 0; g < groups; g++) {
      softmax(size, from, fromAt + g * size, to, toAt + g * size);
    }
  }

  private static void softmax(int size, float[] from, int fromAt, float[] to, int toAt) {
    float top = from[fromAt];
    for (int k = 1; k < size; k++) {
      top = Math.max(top, from[fromAt + k]);
    }
    float sum = 0;
    for (int k = 0; k < size; k++) {
      to[toAt + k] = Exp.exp(from[fromAt + k] - top);
      sum += to[toAt + k];
    }
    float share = 1 / sum;
    for (int k = 0; k < size; k++) {
      to[toAt + k] *= share;
    }
  }

  @Override
  public double squares(float[] values, int count) {
    double sum = 0;
    for (int from = 0; from < count; from += CHUNK) {
      sum += chunkSquares(values, from, Math.min(from + CHUNK, count));
    }
    return sum;
  }

  private double chunkSquares(float[] values, int from, int to) {
    Arrays.fill(partial, 0);
    int k = from;
    for (; k + LANES <= to; k += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        partial[lane] += values[k + lane] * values[k + lane];
      }
    }
    for (int lane = 0; k < to; k++, lane++) {
      partial[lane] += values[k] * values[k];
    }
    double sum = 0;
    for (float part : partial) {
      sum += part;
    }
    return sum;
  }

  @Override
  public void adam(
      float[] weights,
      float[] gradient,
      float[] first,
      float[] second,
      float scale,
      float beta1,
      float beta2,
      float rate,
      float root,
      float epsilon) {
    float rest1 = 1 - beta1;
    float rest2 = 1 - beta2;
    for (int k = 0; k < weights.length; k++) {
      float g = gradient[k] * scale;
      float m = beta1 * first[k] + rest1 * g;
      float v = beta2 * second[k] + rest2 * (g * g);
      first[k] = m;
      second[k] = v;
      gradient[k] = 0;
      weights[k] -= rate * m / ((float) Math.sqrt(v) * root + epsilon);
    }
  }

  @Override
  public void approach(float[] to, float[] from, float share) {
    for (int k = 0; k < to.length; k++) {
      to[k] += share * (from[k] - to[k]);
    }
  }
}
