/**
 * Learned solvers: agents, training and the frozen inference path. Depends on core alone.
 *
 * <p>{@link io.gapstone.learners.nn} holds networks, {@link io.gapstone.learners.train} the
 * training loop, a package per family its agents.
 */
package io.gapstone.learners;
