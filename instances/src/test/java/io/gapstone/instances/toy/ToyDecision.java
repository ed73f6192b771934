package io.gapstone.instances.toy;

import io.gapstone.core.Decision;

/** A server for each user. */
public record ToyDecision(int[] servers) implements Decision {}
