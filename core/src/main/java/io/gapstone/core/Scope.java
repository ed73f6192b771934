package io.gapstone.core;

/** What is solved: one slot, given its state, or all slots. */
public enum Scope {
  SLOT,
  HORIZON;

  /** The word that commands and files use. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
