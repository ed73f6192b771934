package io.gapstone.learners.nn.dl4j;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import io.gapstone.learners.nn.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * One step of a long short-term memory whose states come and leave with the rows, for which DL4J
 * has no layer: x and hidden state lie together in a row, and so do their weights.
 */
final class CellPart extends Part {

  private final int hidden;
  private final int joined;
  private final int parameters;
  private INDArray matrix;
  private INDArray biases;
  private INDArray matrixSlopes;
  private INDArray biasSlopes;
  private INDArray from;
  private INDArray cell;
  private INDArray input;
  private INDArray forget;
  private INDArray output;
  private INDArray candidate;
  private INDArray tanh;

  CellPart(Layer.LstmCell layer) {
    this.hidden = layer.hidden();
    this.joined = layer.stepInputs() + hidden;
    this.parameters = layer.parameters();
  }

  @Override
  int[] places() {
    int[] places = new int[parameters];
    for (int k = 0; k < parameters; k++) {
      places[k] = k;
    }
    return places;
  }

  @Override
  void take(INDArray weights, INDArray slopes) {
    int size = joined * 4 * hidden;
    matrix = Floats.part(weights, 0, size).reshape('c', joined, 4L * hidden);
    biases = Floats.part(weights, size, 4 * hidden);
    matrixSlopes = Floats.part(slopes, 0, size).reshape('c', joined, 4L * hidden);
    biasSlopes = Floats.part(slopes, size, 4 * hidden);
  }

  @Override
  INDArray forward(INDArray x) {
    from = columns(x, 0, joined);
    cell = columns(x, joined, hidden);
    INDArray sums = from.mmul(matrix).addiRowVector(biases);
    INDArray gates = Transforms.sigmoid(columns(sums, 0, 3 * hidden), true);
    input = columns(gates, 0, hidden);
    forget = columns(gates, hidden, hidden);
    output = columns(gates, 2 * hidden, hidden);
    candidate = Transforms.tanh(columns(sums, 3 * hidden, hidden), true);
    INDArray next = forget.mul(cell).addi(input.mul(candidate));
    tanh = Transforms.tanh(next, true);
    return Nd4j.hstack(output.mul(tanh), next);
  }

  @Override
  INDArray backward(INDArray errors) {
    INDArray byHidden = columns(errors, 0, hidden);
    INDArray byCell =
        byHidden.mul(output).muli(slopeOfTanh(tanh)).addi(columns(errors, hidden, hidden));
    INDArray bySums =
        Nd4j.hstack(
            byCell.mul(candidate).muli(slopeOfSigmoid(input)),
            byCell.mul(cell).muli(slopeOfSigmoid(forget)),
            byHidden.mul(tanh).muli(slopeOfSigmoid(output)),
            byCell.mul(input).muli(slopeOfTanh(candidate)));
    matrixSlopes.assign(from.transpose().mmul(bySums));
    biasSlopes.assign(bySums.sum(true, 0));
    return Nd4j.hstack(bySums.mmul(matrix.transpose()), byCell.mul(forget));
  }

  private static INDArray slopeOfSigmoid(INDArray value) {
    return value.mul(value.rsub(1));
  }

  private static INDArray slopeOfTanh(INDArray value) {
    return value.mul(value).rsubi(1);
  }

  /** A copy, because views confuse some operations. */
  private static INDArray columns(INDArray rows, int from, int count) {
    return rows.get(all(), interval(from, from + count)).dup('c');
  }
}
