/**
 * A variant of DTASM's agent that uses the state: users are named servers one after the other, by
 * one scorer of pairs of user and server, which sees what room those before have left.
 *
 * <p>Twin-delayed DDPG on turns instead of slots: a turn's action is a softmax over the servers
 * that would serve the user, and the cloud; its largest entry is carried out. To be read in the
 * order {@code Turns}, {@code PairRows}, {@code PairTrainee}, {@code PairLearner}.
 */
package io.gapstone.learners.dtasm.pairs;
