/**
 * The loops over {@code float[]} that networks spend their time in.
 *
 * <p>{@link io.gapstone.learners.kernels.Kernels} is the list of them; every implementation gives
 * the same bits. To that end each sum has an order of its own, whatever the width of the machine's
 * registers: an element of a matrix product takes its terms in ascending order, each by one {@link
 * io.gapstone.learners.kernels.Fused fused multiply-add}; sums over whole arrays have sixteen
 * partial sums; nothing else is fused.
 */
package io.gapstone.learners.kernels;
