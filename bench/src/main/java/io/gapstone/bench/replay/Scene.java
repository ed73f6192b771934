package io.gapstone.bench.replay;

import io.gapstone.core.Decision;
import io.gapstone.core.State;
import java.util.List;

/** One instance of a family as a map shows it. */
interface Scene<S extends State, D extends Decision> {

  /** Where the servers are. */
  ServerMap servers();

  /**
   * Where a user is, in the unit of {@link #servers}.
   *
   * @param location from 0, before slot 0, to the number of slots; slot t is paid at t + 1
   */
  double userX(int location, int u);

  /** The other coordinate of {@link #userX}. */
  double userY(int location, int u);

  /** The server where the user's service runs. */
  int host(S state, int u);

  /** How loaded each server is after a slot, as {@link #load} says. */
  double[] loads(int t, S before, D decision, S after);

  /** What the numbers of {@link #loads} are. */
  Load load();

  /** The component that counts moves. */
  String moves();

  /** Whether no server works for the user in this slot, though its service has a place. */
  default boolean alone(D decision, int u) {
    return false;
  }

  /** The policies to show where nobody names any. */
  List<String> usual();

  /**
   * What a load is.
   *
   * @param share whether 1 is a full server; otherwise the number is a count
   */
  record Load(String meaning, boolean share) {

    private static final int PERMILLE = 1000;

    /** How many steps of the page's whole numbers are 1. */
    int steps() {
      return share ? PERMILLE : 1;
    }
  }
}
