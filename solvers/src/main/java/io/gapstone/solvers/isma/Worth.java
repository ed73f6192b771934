package io.gapstone.solvers.isma;

/**
 * Multipliers of a pattern bound.
 *
 * @param users what each user is worth to whom takes it
 * @param floors by server: no pattern has fewer seconds minus worth
 * @param bound on the sum of completion times
 */
record Worth(double[] users, double[] floors, double bound) {}
