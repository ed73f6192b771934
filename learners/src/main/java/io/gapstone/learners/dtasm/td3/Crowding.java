package io.gapstone.learners.dtasm.td3;

import io.gapstone.learners.dtasm.DtasmObservation;

/**
 * Two numbers per server: its capacity as observed, and how crowded an action makes it, which is
 * the share of users that the action names it over its capacity, less 1.
 *
 * <p>Critics that see an entry for each user and server have more inputs than there are
 * experiences, and learn these by heart; what they then say of other actions leads nowhere.
 */
final class Crowding implements CriticInput {

  private final int users;
  private final int servers;
  private final int capacities;

  Crowding(int users, int servers) {
    this.users = users;
    this.servers = servers;
    this.capacities = users * DtasmObservation.PER_USER;
  }

  @Override
  public int size() {
    return 2 * servers;
  }

  @Override
  public void write(float[] states, int state, float[] actions, int action, float[] into, int at) {
    for (int h = 0; h < servers; h++) {
      double count = 0;
      for (int u = 0; u < users; u++) {
        count += actions[action + u * servers + h];
      }
      into[at + h] = states[state + capacities + h];
      into[at + servers + h] = (float) (count * perUser(states, state, h) - 1);
    }
  }

  @Override
  public void passBack(
      float[] states, int state, float[] gradient, int from, float[] byAction, int action) {
    for (int h = 0; h < servers; h++) {
      float slope = (float) (gradient[from + servers + h] * perUser(states, state, h));
      for (int u = 0; u < users; u++) {
        byAction[action + u * servers + h] = slope;
      }
    }
  }

  /** What one user adds; no server counts for less than a thousandth of what it should have. */
  private double perUser(float[] states, int state, int server) {
    double capacity = Math.max(1e-3, 1 + states[state + capacities + server]);
    return servers / (users * capacity);
  }
}
