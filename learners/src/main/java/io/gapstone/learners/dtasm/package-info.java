/**
 * The agent of the family {@code dtasm}: twin-delayed DDPG with a softmax over servers for each
 * user, whose largest entry is the server named.
 *
 * <p>Y. Chen, Y. Sun, C. Wang and T. Taleb, "Dynamic Task Allocation and Service Migration in
 * Edge-Cloud IoT System Based on Deep Reinforcement Learning", IEEE Internet of Things Journal 9
 * (2022), section IV.
 */
package io.gapstone.learners.dtasm;
