package io.gapstone.core;

/**
 * The view that an online policy gets: this slot's exogenous data and the state, nothing of the
 * future. A policy cannot cheat, because no method of a slot leads back to its instance.
 */
public interface Slot {

  /** The slot's number, from 0. */
  int t();

  int users();

  int servers();
}
