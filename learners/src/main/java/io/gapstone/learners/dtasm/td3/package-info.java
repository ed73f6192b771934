/**
 * The agent of DTASM: Algorithm 1, twin-delayed DDPG whose action is a softmax over servers for
 * each user and whose largest entries are carried out, as printed and with the changes that make it
 * work.
 *
 * <p>To be read in the order {@code Td3Trainee} (the loop), {@code Td3Learner} (lines 18 to 34),
 * {@code Naming} (from scores to servers), {@code Td3Settings}.
 *
 * <p>S. Fujimoto, H. van Hoof, D. Meger: <i>Addressing Function Approximation Error in Actor-Critic
 * Methods</i>, ICML 2018.
 */
package io.gapstone.learners.dtasm.td3;
