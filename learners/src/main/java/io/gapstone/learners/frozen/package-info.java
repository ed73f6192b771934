/**
 * Frozen networks: what a trained policy decides by. {@link io.gapstone.learners.frozen.FrozenNet}
 * takes a spec and weights once, and then turns {@code float[]} into {@code float[]} without
 * allocating.
 *
 * <p>Needs no library: nothing here may import one, the training backends included.
 */
package io.gapstone.learners.frozen;
