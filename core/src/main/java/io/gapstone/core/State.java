package io.gapstone.core;

/** What the past decided: where each service runs, what it holds, queue lengths. Immutable. */
public interface State {}
