/**
 * Learned policies of the family {@code delay-energy}; the paper is cited in {@link
 * io.gapstone.core.delayenergy}. What its networks share with others, double Q-learning, dueling
 * heads, noisy layers and priorities, lies in {@link io.gapstone.learners}.
 */
package io.gapstone.learners.delayenergy;
