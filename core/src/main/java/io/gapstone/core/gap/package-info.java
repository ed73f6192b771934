/**
 * How far from the optimum: every gap in the project is computed here, and only here.
 *
 * <ul>
 *   <li><b>slot gap</b>: the cost of one slot's decision against a lower bound on that slot's
 *       optimum, in the state that the policy itself came into. Over several slots it is the sum of
 *       the differences over the sum of the denominators.
 *   <li><b>horizon gap</b>: a policy's cost over all slots against a lower bound on what anyone
 *       could reach who knows the future. Where the best known solution is above the bound, the gap
 *       to it is given too: the truth lies between the two.
 *   <li><b>hypervolume ratio</b> and <b>additive epsilon</b>: for two objectives, a found front
 *       against the exact one, with the reference and the ideal point stored.
 * </ul>
 *
 * <p>A gap is a difference over a denominator. The family says what the denominator is: for most
 * the bound itself, {@link io.gapstone.core.Problem#gapDenominator}. Where the denominator is 0,
 * the gap is 0 if the difference is, and infinite otherwise; an infinite gap means that no ratio is
 * defined, and the difference is to be read instead. "Is 0" and "is the same" are meant within
 * {@link io.gapstone.core.Tolerance}.
 *
 * <p>Gaps are for feasible solutions: one that breaks constraints may cost less than any bound. A
 * feasible one that does shows that the bound, or the cost, is wrong, and {@link
 * io.gapstone.core.gap.CrossedBoundException} is thrown, so that no table can show a negative gap.
 */
package io.gapstone.core.gap;
