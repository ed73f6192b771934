package io.gapstone.learners.kernels;

import io.gapstone.learners.nn.Activation;
import java.util.Arrays;

/** Plain loops, in shapes that the compiler turns into vector instructions by itself. */
public final class PlainKernels implements Kernels {

  private static final int LANES = 16;
  private static final int CHUNK = 4096;

  private final PlainProducts products = new PlainProducts();
  private final float[] partial = new float[LANES];

  @Override
  public boolean suits() {
    return true;
  }

  @Override
  public Packed room(int inner, int columns) {
    return new PlainProducts.Rows(new float[inner][columns]);
  }

  @Override
  public void pack(int inner, int columns, float[] b, int bAt, int bStride, Packed packed) {
    PlainProducts.pack(inner, columns, b, bAt, bStride, ((PlainProducts.Rows) packed).rows());
  }

  @Override
  public void packTransposed(
      int inner, int columns, float[] b, int bAt, int bStride, Packed packed) {
    float[][] rows = ((PlainProducts.Rows) packed).rows();
    PlainProducts.packTransposed(inner, columns, b, bAt, bStride, rows);
  }

  @Override
  public void addProduct(
      int rows,
      int inner,
      int columns,
      float[] a,
      int aAt,
      int aStride,
      Packed packed,
      float[] c,
      int cAt,
      int cStride) {
    float[][] b = ((PlainProducts.Rows) packed).rows();
    products.add(rows, inner, columns, a, aAt, aStride, 1, b, c, cAt, cStride);
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
    float[][] packed = products.packed(inner, columns, b, bAt, bStride);
    products.add(rows, inner, columns, a, aAt, 1, aStride, packed, c, cAt, cStride);
  }

  /** Saves no room here: shifting halves apart would cost more than it gains. */
  @Override
  public Packed packHalves(int inner, int columns, float[] b) {
    float[] rounded = new float[b.length];
    for (int k = 0; k < b.length; k++) {
      rounded[k] = Compact.rounded(b[k]);
    }
    Packed packed = room(inner, columns);
    pack(inner, columns, rounded, 0, columns, packed);
    return packed;
  }

  /** Whole numbers as floats, for the same reason. */
  @Override
  public Packed packBytes(int inner, int columns, float[] b) {
    float[] scales = Compact.scales(inner, columns, b);
    float[] whole = new float[b.length];
    for (int k = 0; k < b.length; k++) {
      whole[k] = Compact.whole(b[k], scales[k % columns]);
    }
    PlainProducts.Rows rows = new PlainProducts.Rows(new float[inner][columns]);
    pack(inner, columns, whole, 0, columns, rows);
    return new PlainProducts.Scaled(rows, scales, new float[columns]);
  }

  @Override
  public void addRow(
      int inner, int columns, float[] a, int aAt, Packed packed, float[] c, int cAt) {
    if (packed instanceof PlainProducts.Scaled scaled) {
      Arrays.fill(scaled.sums(), 0);
      addProduct(1, inner, columns, a, aAt, inner, scaled.whole(), scaled.sums(), 0, columns);
      for (int j = 0; j < columns; j++) {
        c[cAt + j] = Fused.fma(scaled.scales()[j], scaled.sums()[j], c[cAt + j]);
      }
    } else {
      addProduct(1, inner, columns, a, aAt, inner, packed, c, cAt, columns);
    }
  }

  @Override
  public Packed packLayer(int inner, int columns, float[] b, float[] biases) {
    PlainProducts.Rows rows = new PlainProducts.Rows(new float[inner][columns]);
    pack(inner, columns, b, 0, columns, rows);
    return new PlainProducts.Layer(rows, biases.clone());
  }

  /** Leaves zeros out in any case. */
  @Override
  public void layer(
      int inner,
      int columns,
      float[] x,
      int xAt,
      boolean sparse,
      Packed packed,
      Activation activation,
      float[] y,
      int yAt) {
    PlainProducts.Layer layer = (PlainProducts.Layer) packed;
    System.arraycopy(layer.biases(), 0, y, yAt, columns);
    addProduct(1, inner, columns, x, xAt, inner, layer.matrix(), y, yAt, columns);
    activate(activation, y, yAt, columns);
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
