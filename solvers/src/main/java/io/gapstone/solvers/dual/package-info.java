/**
 * Maximisation of concave functions of prices, whatever family they come from.
 *
 * <p>Nothing here proves anything: prices are proposals, and the bound at them is evaluated by
 * whoever asked.
 */
package io.gapstone.solvers.dual;
