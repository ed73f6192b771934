package io.gapstone.learners.train;

/** How many steps a run has taken. */
public final class StepCounts implements Saved {

  private long environment;
  private long gradient;

  /** Counts steps in the environment. */
  public void addEnvironment(long steps) {
    environment += steps;
  }

  /** Counts gradient steps. */
  public void addGradient(long steps) {
    gradient += steps;
  }

  public long environment() {
    return environment;
  }

  public long gradient() {
    return gradient;
  }

  @Override
  public void save(String name, Tensors out) {
    out.put(name, environment, gradient);
  }

  @Override
  public void load(String name, Tensors in) {
    long[] steps = in.longs(name, 2);
    environment = steps[0];
    gradient = steps[1];
  }
}
