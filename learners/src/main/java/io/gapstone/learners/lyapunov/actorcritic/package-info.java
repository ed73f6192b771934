/**
 * The actor and critic of W. Sun, H. Zhang, R. Wang and Y. Zhang, "Reducing Offloading Latency for
 * Digital Twin Edge Networks in 6G", IEEE Transactions on Vehicular Technology 69(10), 2020:
 * Algorithm 1 ({@link io.gapstone.learners.lyapunov.actorcritic.ActorCriticTrainee}) learns on the
 * digital twin of the system, Algorithm 2 ({@link
 * io.gapstone.learners.lyapunov.actorcritic.ActorCriticPolicy}) decides in the real one.
 *
 * <p>{@code actor-critic} is the paper's, {@code actor-critic-plus} the least that works: see
 * {@link io.gapstone.learners.lyapunov.actorcritic.ActorCriticHyper}.
 */
package io.gapstone.learners.lyapunov.actorcritic;
