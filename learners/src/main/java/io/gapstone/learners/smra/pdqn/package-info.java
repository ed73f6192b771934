/**
 * Algorithm 1 of SMRA: parametrised deep Q-networks over hybrid actions, with positions predicted
 * by a long short-term memory.
 *
 * <p>{@link io.gapstone.learners.smra.pdqn.PdqnTrainee} is the algorithm's loop, {@link
 * io.gapstone.learners.smra.pdqn.PdqnLearner} its lines 13 to 15, {@link
 * io.gapstone.learners.smra.pdqn.PdqnChooser} its lines 6 and 7. One pair of networks serves all
 * users, who take their turns in index order.
 *
 * <p>J. Xiong et al.: <i>Parametrized Deep Q-Networks Learning: Reinforcement Learning with
 * Discrete-Continuous Hybrid Action Space</i>, arXiv 1810.06394. What {@code pdqn-lstm-plus} does
 * differently comes from C. J. Bester, S. D. James, G. D. Konidaris: <i>Multi-Pass Q-Networks for
 * Deep Reinforcement Learning with Parameterised Action Spaces</i>, arXiv 1905.04388, and from M.
 * Hausknecht, P. Stone: <i>Deep Reinforcement Learning in Parameterized Action Space</i>, ICLR
 * 2016.
 */
package io.gapstone.learners.smra.pdqn;
