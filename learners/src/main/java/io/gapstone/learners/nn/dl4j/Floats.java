package io.gapstone.learners.nn.dl4j;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Between arrays of Java and of ND4J. */
final class Floats {

  private Floats() {}

  /** A matrix of zeros whose rows lie one after the other. */
  static INDArray matrix(int rows, int columns) {
    return Nd4j.create(DataType.FLOAT, new long[] {rows, columns}, 'c');
  }

  /** A row of zeros; of one element where there are none, because ND4J knows no empty views. */
  static INDArray row(int length) {
    return matrix(1, Math.max(1, length));
  }

  /** Part of a row, over the same memory. */
  static INDArray part(INDArray row, int from, int length) {
    return row.get(NDArrayIndex.interval(0, 1), NDArrayIndex.interval(from, from + length));
  }

  /** Fills an array whose elements lie one after the other. */
  static void put(float[] from, INDArray to) {
    ((FloatPointer) to.data().addressPointer()).put(from, 0, (int) to.length());
  }

  /** Reads an array row by row, however it lies. */
  static void get(INDArray from, float[] to) {
    INDArray plain = from.ordering() == 'c' && !from.isView() ? from : from.dup('c');
    ((FloatPointer) plain.data().addressPointer()).get(to, 0, (int) plain.length());
  }
}
