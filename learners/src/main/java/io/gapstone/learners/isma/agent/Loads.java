package io.gapstone.learners.isma.agent;

import io.gapstone.core.isma.IsmaObservation;

/**
 * The load of a task is the root of its cycles: a processor that is divided at best among tasks
 * works on all of them for the square of the sum of their loads over its speed. A server's fair
 * load is its part, by speed, of the mean load of all users.
 */
final class Loads {

  private final double root;
  private double hertz;
  private double total;

  /**
   * @param root the mean load of a task
   */
  Loads(double root) {
    this.root = root;
  }

  void look(IsmaObservation own) {
    hertz = 0;
    for (int m = 0; m < own.servers(); m++) {
      hertz += own.network().serverHertz(m);
    }
    total = root * own.users();
  }

  static double load(IsmaObservation own, int k) {
    return load(own.cycles(k));
  }

  static double load(double cycles) {
    return Math.sqrt(cycles);
  }

  /** The mean load of all users together. */
  double total() {
    return total;
  }

  double fair(IsmaObservation own, int server) {
    return total * own.network().serverHertz(server) / hertz;
  }
}
