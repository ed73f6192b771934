/**
 * Small neural networks behind one interface, {@link io.gapstone.learners.nn.Net}: forward,
 * backward with external errors, one optimiser step, soft update, weights in and out.
 *
 * <p>A {@link io.gapstone.learners.nn.NetSpec} says what a network is; a {@link
 * io.gapstone.learners.nn.Backend} builds it. Every backend keeps weights in the one layout that
 * {@link io.gapstone.learners.nn.Layer} states, begins from the same initial weights, and takes the
 * same steps, so that one can be held against another.
 */
package io.gapstone.learners.nn;
