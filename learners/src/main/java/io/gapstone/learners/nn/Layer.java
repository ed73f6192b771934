package io.gapstone.learners.nn;

/**
 * One layer of a network: rows of {@link #inputs()} numbers become rows of {@link #outputs()}.
 *
 * <p>Each layer states how its parameters lie in the flat array of weights. Matrices are {@code
 * [input][output]}, so that one input's weights are neighbours.
 */
public sealed interface Layer {

  int inputs();

  int outputs();

  /** How many weights this layer has. */
  int parameters();

  /** {@code activation(x W + b)}; W {@code [inputs][outputs]}, then b. */
  record Dense(int inputs, int outputs, Activation activation) implements Layer {
    @Override
    public int parameters() {
      return inputs * outputs + outputs;
    }
  }

  /**
   * A dense layer with learned noise, {@code W = mean + amplitude * noise}: mean of W, amplitudes
   * of W, mean of b, amplitudes of b. The noise is the net's, {@link Net#drawNoise}.
   */
  record NoisyDense(int inputs, int outputs, Activation activation) implements Layer {
    @Override
    public int parameters() {
      return 2 * (inputs * outputs + outputs);
    }
  }

  /** {@code V + A - mean(A)}: the first input is V, the others A. */
  record Dueling(int actions) implements Layer {
    @Override
    public int inputs() {
      return 1 + actions;
    }

    @Override
    public int outputs() {
      return actions;
    }

    @Override
    public int parameters() {
      return 0;
    }
  }

  /** A softmax over each group of {@code size} neighbours. */
  record GroupSoftmax(int groups, int size) implements Layer {
    @Override
    public int inputs() {
      return groups * size;
    }

    @Override
    public int outputs() {
      return groups * size;
    }

    @Override
    public int parameters() {
      return 0;
    }
  }

  /**
   * A long short-term memory over a sequence of {@code steps} rows that lie one after the other in
   * the input; the output is the last hidden state. Input weights {@code [inputs][4 hidden]},
   * recurrent weights {@code [hidden][4 hidden]}, biases; gates in the order input, forget, output,
   * candidate.
   */
  record Lstm(int steps, int stepInputs, int hidden) implements Layer {
    @Override
    public int inputs() {
      return steps * stepInputs;
    }

    @Override
    public int outputs() {
      return hidden;
    }

    @Override
    public int parameters() {
      return (stepInputs + hidden + 1) * 4 * hidden;
    }
  }

  /**
   * One step of a long short-term memory, for callers that unroll it themselves: the input is x,
   * hidden state, cell state, the output is hidden state, cell state. Weights as {@link Lstm}.
   */
  record LstmCell(int stepInputs, int hidden) implements Layer {
    @Override
    public int inputs() {
      return stepInputs + 2 * hidden;
    }

    @Override
    public int outputs() {
      return 2 * hidden;
    }

    @Override
    public int parameters() {
      return (stepInputs + hidden + 1) * 4 * hidden;
    }
  }
}
