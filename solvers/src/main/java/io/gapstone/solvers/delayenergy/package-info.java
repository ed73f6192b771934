/**
 * Policies of the family {@code delay-energy}: the paper's baselines and one-line rules.
 *
 * <p>All answer users in index order under the sequential rule of {@link
 * io.gapstone.core.delayenergy.DelayEnergySequence}; a policy only says which server the next user
 * should wish for.
 */
package io.gapstone.solvers.delayenergy;
