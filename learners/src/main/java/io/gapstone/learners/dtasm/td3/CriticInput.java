package io.gapstone.learners.dtasm.td3;

/** What critics see of an observation and an action. */
interface CriticInput {

  /** How many numbers. */
  int size();

  /** Writes them; arrays are read and written from the given places on. */
  void write(float[] states, int state, float[] actions, int action, float[] into, int at);

  /** Writes the derivative by each entry of the action, from the derivative by what critics see. */
  void passBack(
      float[] states, int state, float[] gradient, int from, float[] byAction, int action);

  /** Both as they are. */
  record All(int observed, int acted) implements CriticInput {
    @Override
    public int size() {
      return observed + acted;
    }

    @Override
    public void write(
        float[] states, int state, float[] actions, int action, float[] into, int at) {
      System.arraycopy(states, state, into, at, observed);
      System.arraycopy(actions, action, into, at + observed, acted);
    }

    @Override
    public void passBack(
        float[] states, int state, float[] gradient, int from, float[] byAction, int action) {
      System.arraycopy(gradient, from + observed, byAction, action, acted);
    }
  }
}
