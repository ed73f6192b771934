/**
 * Column generation: users are covered by patterns, one pattern per group at most.
 *
 * <p>{@link io.gapstone.solvers.pattern.PatternMaster} is the linear programme over the patterns
 * known so far. It knows no family.
 */
package io.gapstone.solvers.pattern;
