/**
 * The 0/1 knapsack problem, solved exactly with long weights or with real ones.
 *
 * <p>{@link io.gapstone.core.knapsack.Knapsack} is the algorithm; {@link
 * io.gapstone.core.knapsack.WeightScale} turns real weights into whole ones.
 */
package io.gapstone.core.knapsack;
