package io.gapstone.learners.kernels;

import io.gapstone.learners.nn.Activation;

/**
 * The hot loops. Matrices lie row by row; {@code xAt} is where one begins in its array, {@code
 * xStride} how far apart its rows are. Nothing here allocates, once warm. Not for several threads
 * at once.
 */
public interface Kernels {

  /** Whether this machine can run these loops well. */
  boolean suits();

  /** A matrix laid out as {@link #addProduct} of the same loops likes to read it. */
  interface Packed {}

  /** Room for a packed matrix. */
  Packed room(int inner, int columns);

  /** Packs a matrix. */
  void pack(int inner, int columns, float[] b, int bAt, int bStride, Packed packed);

  /**
   * Packs the transpose of a matrix b, which has {@code columns} rows and {@code inner} columns.
   */
  void packTransposed(int inner, int columns, float[] b, int bAt, int bStride, Packed packed);

  /**
   * Adds a matrix product, {@code c += a b}: each element of c takes its terms in ascending order
   * of the inner index. Terms in which a is zero may be left out, which no finite b can show.
   *
   * @param rows of a and c
   * @param inner columns of a, rows of b
   * @param columns of b and c
   * @param packed b, by {@link #pack} or {@link #packTransposed}
   */
  void addProduct(
      int rows,
      int inner,
      int columns,
      float[] a,
      int aAt,
      int aStride,
      Packed packed,
      float[] c,
      int cAt,
      int cStride);

  /**
   * Adds the product of a transposed matrix, {@code c += a^T b}, as {@link #addProduct}.
   *
   * @param rows columns of a, rows of c
   * @param inner rows of a and b
   * @param columns of b and c
   */
  void addTransposedProduct(
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
      int cStride);

  /**
   * Packs a matrix {@code [inner][columns]} with its numbers {@link Compact#rounded rounded} to the
   * upper halves of floats, for {@link #addRow}.
   */
  Packed packHalves(int inner, int columns, float[] b);

  /**
   * Packs a matrix {@code [inner][columns]} as whole numbers from -127 to 127 times {@link
   * Compact#scales scales}, for {@link #addRow}: terms are summed as whole numbers, and the scale
   * times the sum is added to c.
   */
  Packed packBytes(int inner, int columns, float[] b);

  /** As {@link #addProduct} for one row, with b by {@link #packHalves} or {@link #packBytes}. */
  void addRow(int inner, int columns, float[] a, int aAt, Packed packed, float[] c, int cAt);

  /** Packs a dense layer's matrix {@code [inner][columns]} with its biases, for {@link #layer}. */
  Packed packLayer(int inner, int columns, float[] b, float[] biases);

  /**
   * Passes one row through a dense layer, {@code y = activation(x b + biases)}: what {@link
   * #addProduct} to the biases and {@link #activate} give, bit for bit.
   *
   * @param sparse whether many of x are zero, so that these are worth leaving out
   * @param packed by {@link #packLayer}
   */
  void layer(
      int inner,
      int columns,
      float[] x,
      int xAt,
      boolean sparse,
      Packed packed,
      Activation activation,
      float[] y,
      int yAt);

  /** Adds the rows of {@code a} to {@code sum}, in ascending order. */
  void addRows(int rows, int columns, float[] a, int aAt, int aStride, float[] sum, int sumAt);

  /** Replaces each value by its activation. */
  void activate(Activation activation, float[] values, int at, int count);

  /**
   * Passes errors back through an activation: {@code in[k] = out[k] * slope}, with the slope told
   * from the activation's output.
   */
  void slope(
      Activation activation, float[] outputs, float[] errorsOut, float[] errorsIn, int count);

  /** A softmax over each group of {@code size} neighbours. */
  void softmax(int groups, int size, float[] from, int fromAt, float[] to, int toAt);

  /** The sum of squares. */
  double squares(float[] values, int count);

  /**
   * One step of Adam over arrays of weights, gradients and both moments; gradients end as zero.
   *
   * @param scale times the gradient
   * @param rate the learning rate over the first moment's correction
   * @param root one over the root of the second moment's correction
   */
  void adam(
      float[] weights,
      float[] gradient,
      float[] first,
      float[] second,
      float scale,
      float beta1,
      float beta2,
      float rate,
      float root,
      float epsilon);

  /** {@code to[k] += share * (from[k] - to[k])}. */
  void approach(float[] to, float[] from, float share);
}
