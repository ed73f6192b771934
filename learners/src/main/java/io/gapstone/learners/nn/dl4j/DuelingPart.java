package io.gapstone.learners.nn.dl4j;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@code V + A - mean(A)}. */
final class DuelingPart extends Part {

  private final int actions;

  DuelingPart(int actions) {
    this.actions = actions;
  }

  @Override
  int[] places() {
    return new int[0];
  }

  @Override
  INDArray forward(INDArray x) {
    INDArray advantages = x.get(all(), interval(1, 1 + actions));
    INDArray base = x.get(all(), interval(0, 1)).sub(advantages.mean(true, 1));
    return advantages.addColumnVector(base);
  }

  @Override
  INDArray backward(INDArray errors) {
    INDArray sums = errors.sum(true, 1);
    return Nd4j.hstack(sums, errors.subColumnVector(sums.div(actions)));
  }
}
