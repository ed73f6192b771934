package io.gapstone.learners.kernels.simd;

import io.gapstone.learners.kernels.Compact;
import io.gapstone.learners.kernels.Exp;
import io.gapstone.learners.kernels.Fused;
import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Activation;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Loops on the Vector API, with registers as wide as the machine's. */
public final class VectorKernels implements Kernels {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int PARTIALS = 16;
  private static final int CHUNK = 4096;

  private final Products products = new Products();

  /**
   * From this many weights on, those that fit into halves of floats are kept so: no bit changes.
   */
  private static final int LARGE = 1 << 15;

  private final Layers layers = new Layers();
  private final CompactVectors compact = new CompactVectors();
  private final Activations activations = new Activations();
  private final float[] partial = new float[PARTIALS];

  /** From 4 to 16 lanes (fewer are not worth it, partial sums are sixteen) that can fuse. */
  @Override
  public boolean suits() {
    return LANES >= 4 && LANES <= PARTIALS && Fused.HARDWARE;
  }

  @Override
  public Packed room(int inner, int columns) {
    return new Panels(new float[Panels.size(inner, columns)]);
  }

  @Override
  public void pack(int inner, int columns, float[] b, int bAt, int bStride, Packed packed) {
    Panels.pack(inner, columns, b, bAt, bStride, ((Panels) packed).values());
  }

  @Override
  public void packTransposed(
      int inner, int columns, float[] b, int bAt, int bStride, Packed packed) {
    Panels.packTransposed(inner, columns, b, bAt, bStride, ((Panels) packed).values());
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
    float[] b = ((Panels) packed).values();
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
    float[] packed = products.packed(inner, columns, b, bAt, bStride);
    products.add(rows, inner, columns, a, aAt, 1, aStride, packed, c, cAt, cStride);
  }

  @Override
  public Packed packHalves(int inner, int columns, float[] b) {
    return new CompactVectors.Halves(Compact.halves(inner, columns, b));
  }

  @Override
  public Packed packBytes(int inner, int columns, float[] b) {
    float[] scales = Compact.scales(inner, columns, b);
    return new CompactVectors.Bytes(Compact.bytes(inner, columns, b, scales), scales);
  }

  @Override
  public void addRow(
      int inner, int columns, float[] a, int aAt, Packed packed, float[] c, int cAt) {
    if (packed instanceof CompactVectors.Halves halves) {
      compact.addHalves(inner, columns, a, aAt, halves.words(), c, cAt);
    } else {
      CompactVectors.Bytes bytes = (CompactVectors.Bytes) packed;
      compact.addBytes(inner, columns, a, aAt, bytes.words(), bytes.scales(), c, cAt);
    }
  }

  @Override
  public Packed packLayer(int inner, int columns, float[] b, float[] biases) {
    if (b.length >= LARGE && Compact.isHalves(b)) {
      return new CompactVectors.HalvesLayer(Compact.halves(inner, columns, b), biases.clone());
    }
    return Layers.pack(inner, columns, b, biases);
  }

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
    if (packed instanceof CompactVectors.HalvesLayer halves) {
      System.arraycopy(halves.biases(), 0, y, yAt, columns);
      compact.addHalves(inner, columns, x, xAt, halves.words(), y, yAt);
      activate(activation, y, yAt, columns);
      return;
    }
    boolean rectified = activation == Activation.RELU;
    layers.run(inner, columns, x, xAt, sparse, (Layers.Layer) packed, rectified, y, yAt);
    if (!rectified) {
      activate(activation, y, yAt, columns);
    }
  }

  @Override
  public void addRows(
      int rows, int columns, float[] a, int aAt, int aStride, float[] sum, int sumAt) {
    int j = 0;
    for (; j + LANES <= columns; j += LANES) {
      FloatVector total = FloatVector.fromArray(SPECIES, sum, sumAt + j);
      for (int r = 0; r < rows; r++) {
        total = total.add(FloatVector.fromArray(SPECIES, a, aAt + r * aStride + j));
      }
      total.intoArray(sum, sumAt + j);
    }
    for (; j < columns; j++) {
      float total = sum[sumAt + j];
      for (int r = 0; r < rows; r++) {
        total += a[aAt + r * aStride + j];
      }
      sum[sumAt + j] = total;
    }
  }

  @Override
  public void activate(Activation activation, float[] values, int at, int count) {
    switch (activation) {
      case LINEAR -> {}
      case RELU -> Activations.relu(values, at, count);
      case TANH -> Activations.tanh(values, at, count);
      case SIGMOID -> Activations.sigmoid(values, at, count);
      case SOFTPLUS -> {
        for (int k = at; k < at + count; k++) {
          values[k] = Exp.softplus(values[k]);
        }
      }
      case ELU -> activations.elu(values, at, count);
    }
  }

  @Override
  public void slope(
      Activation activation, float[] outputs, float[] errorsOut, float[] errorsIn, int count) {
    switch (activation) {
      case LINEAR -> System.arraycopy(errorsOut, 0, errorsIn, 0, count);
      case RELU -> Activations.reluSlope(outputs, errorsOut, errorsIn, count);
      case TANH -> Activations.tanhSlope(outputs, errorsOut, errorsIn, count);
      case SIGMOID -> Activations.sigmoidSlope(outputs, errorsOut, errorsIn, count);
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
      int at = fromAt + g * size;
      float top = from[at];
      for (int k = 1; k < size; k++) {
        top = Math.max(top, from[at + k]);
      }
      for (int k = 0; k < size; k++) {
        to[toAt + g * size + k] = from[at + k] - top;
      }
    }
    Activations.exp(to, toAt, groups * size);
    for (int g = 0; g < groups; g++) {
      int at = toAt + g * size;
      float sum = 0;
      for (int k = 0; k < size; k++) {
        sum += to[at + k];
      }
      float share = 1 / sum;
      for (int k = 0; k < size; k++) {
        to[at + k] *= share;
      }
    }
  }

  @Override
  public double squares(float[] values, int count) {
    double sum = 0;
    for (int from = 0; from < count; from += CHUNK) {
      sum += chunkSquares(values, from, Math.min(CHUNK, count - from));
    }
    return sum;
  }

  /** Sixteen partial sums, as many at once as a register holds. */
  private double chunkSquares(float[] values, int from, int count) {
    int end = from + count / PARTIALS * PARTIALS;
    for (int lane = 0; lane < PARTIALS; lane += LANES) {
      FloatVector sums = FloatVector.zero(SPECIES);
      for (int k = from + lane; k < end; k += PARTIALS) {
        FloatVector v = FloatVector.fromArray(SPECIES, values, k);
        sums = sums.add(v.mul(v));
      }
      sums.intoArray(partial, lane);
    }
    for (int k = end; k < from + count; k++) {
      partial[k - end] += values[k] * values[k];
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
    FloatVector zero = FloatVector.zero(SPECIES);
    int k = 0;
    for (; k + LANES <= weights.length; k += LANES) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, k).mul(scale);
      FloatVector m = FloatVector.fromArray(SPECIES, first, k).mul(beta1).add(g.mul(rest1));
      FloatVector v = FloatVector.fromArray(SPECIES, second, k).mul(beta2).add(g.mul(g).mul(rest2));
      m.intoArray(first, k);
      v.intoArray(second, k);
      zero.intoArray(gradient, k);
      FloatVector down = m.mul(rate).div(v.sqrt().mul(root).add(epsilon));
      FloatVector.fromArray(SPECIES, weights, k).sub(down).intoArray(weights, k);
    }
    for (; k < weights.length; k++) {
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
    int k = 0;
    for (; k + LANES <= to.length; k += LANES) {
      FloatVector old = FloatVector.fromArray(SPECIES, to, k);
      FloatVector aim = FloatVector.fromArray(SPECIES, from, k);
      old.add(aim.sub(old).mul(share)).intoArray(to, k);
    }
    for (; k < to.length; k++) {
      to[k] += share * (from[k] - to[k]);
    }
  }
}
