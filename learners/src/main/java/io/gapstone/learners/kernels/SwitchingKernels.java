package io.gapstone.learners.kernels;

import io.gapstone.learners.nn.Activation;
import java.util.function.BooleanSupplier;

/**
 * Plain loops to begin with, loops on the Vector API once those are compiled; see {@link Warmup}.
 * Packed matrices go over when they are next used.
 */
final class SwitchingKernels implements Kernels {

  private final PlainKernels plain = new PlainKernels();
  private final Kernels vector;
  private final BooleanSupplier hot;

  SwitchingKernels(Kernels vector, BooleanSupplier hot) {
    this.vector = vector;
    this.hot = hot;
  }

  private enum Kind {
    FLOATS,
    HALVES,
    BYTES,
    LAYER
  }

  /** A matrix for the loops that read it last: exactly one of the two is there. */
  private static final class Either implements Packed {
    private final Kind kind;
    private final int inner;
    private final int columns;
    private final float[] values;
    private Packed forPlain;
    private Packed forVector;

    Either(Kind kind, int inner, int columns, float[] values) {
      this.kind = kind;
      this.inner = inner;
      this.columns = columns;
      this.values = values;
    }
  }

  private Kernels now() {
    return hot.getAsBoolean() ? vector : plain;
  }

  @Override
  public boolean suits() {
    return vector.suits();
  }

  @Override
  public Packed room(int inner, int columns) {
    return new Either(Kind.FLOATS, inner, columns, null);
  }

  /** The present loops' room for a matrix whose numbers are about to come. */
  private static Packed empty(Either either, Kernels kernels, boolean isVector) {
    Packed packed = isVector ? either.forVector : either.forPlain;
    if (packed == null) {
      packed = kernels.room(either.inner, either.columns);
      either.forVector = isVector ? packed : null;
      either.forPlain = isVector ? null : packed;
    }
    return packed;
  }

  @Override
  public void pack(int inner, int columns, float[] b, int bAt, int bStride, Packed packed) {
    Kernels kernels = now();
    Packed room = empty((Either) packed, kernels, kernels == vector);
    kernels.pack(inner, columns, b, bAt, bStride, room);
  }

  @Override
  public void packTransposed(
      int inner, int columns, float[] b, int bAt, int bStride, Packed packed) {
    Kernels kernels = now();
    Packed room = empty((Either) packed, kernels, kernels == vector);
    kernels.packTransposed(inner, columns, b, bAt, bStride, room);
  }

  @Override
  public Packed packHalves(int inner, int columns, float[] b) {
    return new Either(Kind.HALVES, inner, columns, b.clone());
  }

  @Override
  public Packed packBytes(int inner, int columns, float[] b) {
    return new Either(Kind.BYTES, inner, columns, b.clone());
  }

  @Override
  public Packed packLayer(int inner, int columns, float[] b, float[] biases) {
    Either layer = new Either(Kind.LAYER, inner, columns, null);
    Kernels kernels = now();
    Packed packed = kernels.packLayer(inner, columns, b, biases);
    layer.forVector = kernels == vector ? packed : null;
    layer.forPlain = kernels == vector ? null : packed;
    return layer;
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
    Either either = (Either) packed;
    // What was packed for loops on the Vector API stays with them.
    Kernels kernels = either.forVector == null ? counting((long) inner * columns) : vector;
    Packed b = present(either, kernels == vector);
    kernels.layer(inner, columns, x, xAt, sparse, b, activation, y, yAt);
  }

  /** The matrix as the present loops read it. */
  private Packed present(Either either, boolean isVector) {
    if (!isVector && either.forPlain == null) {
      either.forPlain = made(either, plain);
    }
    if (isVector && either.forVector == null) {
      either.forVector = made(either, vector);
      either.forPlain = null;
    }
    return isVector ? either.forVector : either.forPlain;
  }

  private static Packed made(Either either, Kernels kernels) {
    int inner = either.inner;
    int columns = either.columns;
    return switch (either.kind) {
      case HALVES -> kernels.packHalves(inner, columns, either.values);
      case BYTES -> kernels.packBytes(inner, columns, either.values);
      case LAYER -> {
        PlainProducts.Layer layer = (PlainProducts.Layer) either.forPlain;
        float[] values = PlainProducts.unpacked(inner, columns, layer.matrix());
        yield kernels.packLayer(inner, columns, values, layer.biases());
      }
      case FLOATS -> {
        float[] values = PlainProducts.unpacked(inner, columns, either.forPlain);
        Packed packed = kernels.room(inner, columns);
        kernels.pack(inner, columns, values, 0, columns, packed);
        yield packed;
      }
    };
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
    Kernels kernels = counting((long) rows * inner * columns);
    Packed b = present((Either) packed, kernels == vector);
    kernels.addProduct(rows, inner, columns, a, aAt, aStride, b, c, cAt, cStride);
  }

  @Override
  public void addRow(
      int inner, int columns, float[] a, int aAt, Packed packed, float[] c, int cAt) {
    Kernels kernels = counting((long) inner * columns);
    Packed b = present((Either) packed, kernels == vector);
    kernels.addRow(inner, columns, a, aAt, b, c, cAt);
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
    counting((long) rows * inner * columns)
        .addTransposedProduct(
            rows, inner, columns, a, aAt, aStride, b, bAt, bStride, c, cAt, cStride);
  }

  private Kernels counting(long multiplications) {
    if (hot.getAsBoolean()) {
      return vector;
    }
    Warmup.count(multiplications);
    return plain;
  }

  @Override
  public void addRows(
      int rows, int columns, float[] a, int aAt, int aStride, float[] sum, int sumAt) {
    now().addRows(rows, columns, a, aAt, aStride, sum, sumAt);
  }

  @Override
  public void activate(Activation activation, float[] values, int at, int count) {
    now().activate(activation, values, at, count);
  }

  @Override
  public void slope(
      Activation activation, float[] outputs, float[] errorsOut, float[] errorsIn, int count) {
    now().slope(activation, outputs, errorsOut, errorsIn, count);
  }

  @Override
  public void softmax(int groups, int size, float[] from, int fromAt, float[] to, int toAt) {
    now().softmax(groups, size, from, fromAt, to, toAt);
  }

  @Override
  public double squares(float[] values, int count) {
    return now().squares(values, count);
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
    now().adam(weights, gradient, first, second, scale, beta1, beta2, rate, root, epsilon);
  }

  @Override
  public void approach(float[] to, float[] from, float share) {
    now().approach(to, from, share);
  }
}
