package io.gapstone.bench.replay;

import io.gapstone.core.Decision;
import io.gapstone.core.State;
import java.util.Optional;

/**
 * One solver's side of the page.
 *
 * @param standing what its solution is worth, in a few words that claim nothing unproven
 * @param remark a sentence where something must be known to compare it; may be empty
 * @param gap to the best bound; empty where it cannot be held against it
 */
record Panel<S extends State, D extends Decision>(
    Member<D> member, Track<S> track, String standing, String remark, Optional<Double> gap) {}
