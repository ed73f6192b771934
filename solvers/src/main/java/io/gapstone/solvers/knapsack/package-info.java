/** Knapsack solvers of others, to be measured against. */
package io.gapstone.solvers.knapsack;
