/**
 * What a learner of the family {@code smra} is made of: state, hybrid action and reward, and the
 * equations of parametrised deep Q-networks (PDQN). A discrete action k is chosen by its value
 * {@code Q(s, k, x_k)}, in which {@code x_k(s)}, the continuous parameters of k, come from a second
 * network, called the actor.
 */
package io.gapstone.learners.smra;
