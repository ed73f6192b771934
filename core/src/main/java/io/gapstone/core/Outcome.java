package io.gapstone.core;

import java.util.List;

/**
 * What a decision led to.
 *
 * @param components one number per {@link Problem#components()}, in that order, summed over users
 * @param violations the constraints that the decision breaks; empty for a feasible one
 * @param next the state at the start of the next slot
 */
public record Outcome<S extends State>(double[] components, List<Violation> violations, S next) {}
