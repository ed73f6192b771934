package io.gapstone.learners.isma.agent;

import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.learners.isma.Wishes;
import java.util.Arrays;

/** What a server wished last for each user that it still serves. */
final class Habits {

  private boolean[] known = {};
  private int[] servers = {};
  private int[] tenths = {};
  private double[] shares = {};
  private boolean[] present = {};

  /** Whether it serves somebody whom it did not serve before. */
  boolean hasNewcomers(IsmaObservation own) {
    for (int k = 0; k < own.count(); k++) {
      if (!knows(own.user(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean knows(int user) {
    return user < known.length && known[user];
  }

  /** Repeats the last wishes for those who were there before. */
  void keep(IsmaObservation own, Wishes wishes) {
    for (int k = 0; k < own.count(); k++) {
      int u = own.user(k);
      if (knows(u)) {
        wishes.set(k, servers[u], tenths[u], shares[u]);
      }
    }
  }

  void remember(IsmaObservation own, Wishes wishes) {
    if (known.length == 0) {
      int users = own.users();
      known = new boolean[users];
      present = new boolean[users];
      servers = new int[users];
      tenths = new int[users];
      shares = new double[users];
    }
    Arrays.fill(present, false);
    for (int k = 0; k < own.count(); k++) {
      int u = own.user(k);
      present[u] = true;
      servers[u] = wishes.server(k);
      tenths[u] = wishes.ratioTenths(k);
      shares[u] = wishes.share(k);
    }
    boolean[] before = known;
    known = present;
    present = before;
  }
}
