/**
 * The baseline DQN of SMRA: each share is one of a few levels, and so is a move; a network names a
 * value for staying and for each move.
 *
 * <p>V. Mnih et al.: <i>Human-level control through deep reinforcement learning</i>, Nature 518,
 * 2015.
 */
package io.gapstone.learners.smra.dqn;
