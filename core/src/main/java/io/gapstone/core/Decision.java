package io.gapstone.core;

/** What is chosen for all users in one slot. Immutable once it is handed over. */
public interface Decision {}
