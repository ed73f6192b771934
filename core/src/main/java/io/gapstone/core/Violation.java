package io.gapstone.core;

/**
 * One broken constraint.
 *
 * @param constraint the constraint's name, as in {@code docs/equations.md}
 * @param slot the slot, from 0
 * @param user the user, or {@link #NONE} where the constraint belongs to no single user
 * @param server the server, or {@link #NONE}
 * @param amount by how much it is broken, in the constraint's own unit; positive
 */
public record Violation(String constraint, int slot, int user, int server, double amount) {

  /** Stands for "no user" or "no server". */
  public static final int NONE = -1;
}
