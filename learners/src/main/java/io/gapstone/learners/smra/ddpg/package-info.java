/**
 * The baseline DDPG of SMRA: a continuous action of three numbers, the wish to move and the two
 * shares; the wish is rounded.
 *
 * <p>T. P. Lillicrap et al.: <i>Continuous control with deep reinforcement learning</i>, ICLR 2016.
 */
package io.gapstone.learners.smra.ddpg;
