package io.gapstone.core.isma;

import io.gapstone.core.Slot;

/**
 * One slot, at two levels of information.
 *
 * <p>{@link #observation} is what one server knows; a partially observed policy is an {@link
 * IsmaServerPolicy}, which gets nothing else. {@link #fullInformation} is for solvers that are
 * meant to know all users of this slot.
 */
public final class IsmaSlot implements Slot {

  private final IsmaInstance instance;
  private final int t;
  private final IsmaState state;
  private IsmaObservation[] observations;
  private IsmaFullView full;

  IsmaSlot(IsmaInstance instance, int t, IsmaState state) {
    this.instance = instance;
    this.t = t;
    this.state = state;
  }

  @Override
  public int t() {
    return t;
  }

  @Override
  public int users() {
    return instance.users();
  }

  @Override
  public int servers() {
    return instance.servers();
  }

  /** What server {@code l} knows. */
  public IsmaObservation observation(int l) {
    if (observations == null) {
      observations = observations();
    }
    return observations[l];
  }

  /** All users of this slot, for solvers that are allowed to know them. */
  public IsmaFullView fullInformation() {
    if (full == null) {
      full = new IsmaFullView(instance, t, state);
    }
    return full;
  }

  /** Sorts the users by host, keeping their order. */
  private IsmaObservation[] observations() {
    int[] first = new int[servers() + 1];
    for (int u = 0; u < users(); u++) {
      first[state.host(u) + 1]++;
    }
    for (int l = 0; l < servers(); l++) {
      first[l + 1] += first[l];
    }
    int[] next = first.clone();
    int[] members = new int[users()];
    for (int u = 0; u < users(); u++) {
      members[next[state.host(u)]++] = u;
    }
    IsmaObservation[] all = new IsmaObservation[servers()];
    for (int l = 0; l < all.length; l++) {
      int count = first[l + 1] - first[l];
      all[l] = new IsmaObservation(instance, t, state, l, members, first[l], count);
    }
    return all;
  }
}
