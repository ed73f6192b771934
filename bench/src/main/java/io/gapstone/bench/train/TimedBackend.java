package io.gapstone.bench.train;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;

/** A backend whose networks book the time that they take. They compute what they always do. */
record TimedBackend(Backend backend, Clocks clocks) implements Backend {

  @Override
  public String id() {
    return backend.id();
  }

  @Override
  public Net build(NetSpec spec, Adam optimiser, Draws draws) {
    Net net = backend.build(spec, optimiser, draws);
    return new TimedNet(net, clocks, clocks.built(spec, optimiser));
  }

  private record TimedNet(Net net, Clocks clocks, Clocks.Built built) implements Net {

    private static Net bare(Net net) {
      return net instanceof TimedNet timed ? timed.net : net;
    }

    @Override
    public NetSpec spec() {
      return net.spec();
    }

    @Override
    public Adam optimiser() {
      return net.optimiser();
    }

    @Override
    public Tape tape(int capacity) {
      return net.tape(capacity);
    }

    @Override
    public void forward(Tape tape, int rows) {
      long start = System.nanoTime();
      net.forward(tape, rows);
      clocks.book(Clocks.Part.FORWARD, start);
    }

    @Override
    public void backward(Tape tape, int rows) {
      long start = System.nanoTime();
      net.backward(tape, rows);
      clocks.book(Clocks.Part.BACKWARD, start);
      built.passed(rows);
    }

    @Override
    public void backwardToWeights(Tape tape, int rows) {
      long start = System.nanoTime();
      net.backwardToWeights(tape, rows);
      clocks.book(Clocks.Part.BACKWARD, start);
      built.passed(rows);
    }

    @Override
    public void backwardToInput(Tape tape, int rows) {
      long start = System.nanoTime();
      net.backwardToInput(tape, rows);
      clocks.book(Clocks.Part.BACKWARD, start);
    }

    @Override
    public void step() {
      long start = System.nanoTime();
      net.step();
      clocks.book(Clocks.Part.STEP, start);
    }

    @Override
    public void softUpdate(Net other, double rate) {
      long start = System.nanoTime();
      net.softUpdate(bare(other), rate);
      clocks.book(Clocks.Part.STEP, start);
    }

    @Override
    public float[] gradient() {
      return net.gradient();
    }

    @Override
    public void learningRate(double rate) {
      net.learningRate(rate);
    }

    @Override
    public void drawNoise(Draws draws) {
      net.drawNoise(draws);
    }

    @Override
    public void clearNoise() {
      net.clearNoise();
    }

    @Override
    public float[] weights() {
      return net.weights();
    }

    @Override
    public void setWeights(float[] weights) {
      net.setWeights(weights);
    }

    @Override
    public float[] moments() {
      return net.moments();
    }

    @Override
    public long steps() {
      return net.steps();
    }

    @Override
    public void setMoments(float[] moments, long steps) {
      net.setMoments(moments, steps);
    }
  }
}
