/**
 * The backend {@code vector}: networks in Java over {@link io.gapstone.learners.kernels.Kernels}.
 *
 * <p>{@link io.gapstone.learners.nn.vector.VectorNet} keeps weights, gradient and moments in one
 * flat array each; a {@link io.gapstone.learners.nn.vector.Part} per layer knows how its share of
 * them is used. One thread, and every sum in a fixed order: the same calls give the same bits.
 */
package io.gapstone.learners.nn.vector;
