/**
 * The paper's agent NPER-D3QN, Algorithm 1, with its ablations and the baseline "Delay": one deep
 * Q-learner of which double learning, the dueling head, prioritised replay, noisy layers and a
 * memory are switched on and off.
 *
 * <p>{@link io.gapstone.learners.delayenergy.d3qn.D3qnTrainee} is the algorithm; {@link
 * io.gapstone.learners.delayenergy.d3qn.Agents} lists the agents, {@link
 * io.gapstone.learners.delayenergy.d3qn.D3qnSettings} their hyper-parameters.
 *
 * <p>Users decide one after the other, so a state is one user's at its turn in a slot. Its next
 * state is the same user's at its turn in the next slot; what others do in between is part of the
 * environment. The reward is known when all users of the slot have decided. The last slot's
 * decisions have no next state and teach nothing: an end by time limit is no terminal state.
 */
package io.gapstone.learners.delayenergy.d3qn;
