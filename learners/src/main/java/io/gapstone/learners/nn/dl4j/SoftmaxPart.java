package io.gapstone.learners.nn.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A softmax over each group. */
final class SoftmaxPart extends Part {

  private final int groups;
  private final int size;
  private INDArray shares;

  SoftmaxPart(int groups, int size) {
    this.groups = groups;
    this.size = size;
  }

  @Override
  int[] places() {
    return new int[0];
  }

  @Override
  INDArray forward(INDArray x) {
    shares = Nd4j.nn().softmax(groups(x), 1);
    return rows(shares);
  }

  @Override
  INDArray backward(INDArray errors) {
    INDArray byGroup = groups(errors);
    INDArray means = byGroup.mul(shares).sum(true, 1);
    return rows(byGroup.subColumnVector(means).muli(shares));
  }

  private INDArray groups(INDArray rows) {
    return rows.dup('c').reshape('c', rows.size(0) * groups, size);
  }

  private INDArray rows(INDArray byGroup) {
    return byGroup.reshape('c', byGroup.size(0) / groups, (long) groups * size);
  }
}
