/**
 * The independent checker: what a solution costs and which constraints it breaks, recomputed from
 * the instance and the decisions alone.
 *
 * <p>It knows no solver and has no cost model of its own. Every number comes from {@link
 * io.gapstone.core.Problem#transition}, every comparison from {@link io.gapstone.core.Tolerance}.
 */
package io.gapstone.core.check;
