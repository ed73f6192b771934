package io.gapstone.learners.replay;

import io.gapstone.core.BadInputException;

/**
 * How many numbers one step has.
 *
 * @param state numbers of a state
 * @param choices whole numbers of an action, such as the index that was chosen
 * @param action real numbers of an action
 * @param allowed how many actions a next state may allow or forbid; 0 where all are allowed
 */
public record Shape(int state, int choices, int action, int allowed) {

  public Shape {
    if (state < 0 || choices < 0 || action < 0 || allowed < 0) {
      throw new IllegalArgumentException("a step cannot have fewer than no numbers");
    }
  }

  /** Bytes of one step. */
  long bytes() {
    return 4L * (2L * state + choices + action + 1) + allowed + 1;
  }

  /** Refuses what would not fit, before anything is allocated. */
  void requireRoom(int steps) {
    if (steps < 1) {
      throw new BadInputException(
          "the replay is for " + steps + " steps; it must be for at least one.");
    }
    long bytes = bytes() * steps;
    long room = Runtime.getRuntime().maxMemory() / 2;
    long longest = (long) steps * Math.max(Math.max(state, action), Math.max(choices, allowed));
    if (bytes > room || longest > Integer.MAX_VALUE - 8) {
      throw new BadInputException(
          String.format(
              "a replay of %d steps takes %.1f GB; it may take %.1f GB here. Maybe a smaller one,"
                  + " or GAPSTONE_JAVA_OPTS=-Xmx...?",
              steps, bytes / 1e9, room / 1e9));
    }
  }
}
