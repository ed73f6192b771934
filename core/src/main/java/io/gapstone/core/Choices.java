package io.gapstone.core;

/**
 * Decisions seen as one whole number per user, so that policies of any family can be compared and
 * frozen: how often does a user's choice change, do two policies choose alike, what would a policy
 * be worth that always chooses the same?
 *
 * <p>What has no place in a whole number, such as a share of bandwidth, is left out by {@link
 * #choice} and filled in by a plain rule in {@link #decide}.
 */
public interface Choices<V extends Slot, D extends Decision> {

  /** What the numbers mean, for people. */
  String meaning();

  /** How many choices a user has, from 0. */
  int count(V slot);

  /** A user's choice in a decision. */
  int choice(V slot, D decision, int user);

  /** Whether the decision names another server for the user's service than where it runs. */
  boolean moves(V slot, D decision, int user);

  /** The decision that has these choices, by user, as far as the slot permits. */
  D decide(V slot, int[] choices);
}
