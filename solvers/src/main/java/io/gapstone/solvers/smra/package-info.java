/**
 * Solvers of the family {@code smra}: the paper's three rules that do not look at delays, and two
 * greedy ones that compare them user by user.
 */
package io.gapstone.solvers.smra;
