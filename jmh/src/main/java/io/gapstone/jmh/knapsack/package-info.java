/** How fast knapsacks are solved, beside OR-Tools. */
package io.gapstone.jmh.knapsack;
