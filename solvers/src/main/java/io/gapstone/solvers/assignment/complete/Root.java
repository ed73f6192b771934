package io.gapstone.solvers.assignment.complete;

/** Good prices for the whole problem, with what the bundle learnt on the way. */
record Root(double[] price, double step, Column[][] columns) {}
