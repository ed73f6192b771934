/**
 * Learned solvers: agents, training and the frozen inference path. Depends on core alone.
 *
 * <p>The agents themselves have not landed; see the table in README.md for what there is.
 */
package io.gapstone.learners;
