/**
 * What the actor and critic of the family {@code lyapunov} compute outside their networks: state,
 * action, reward, error and updates, as W. Sun, H. Zhang, R. Wang and Y. Zhang print them in
 * "Reducing Offloading Latency for Digital Twin Edge Networks in 6G", IEEE Transactions on
 * Vehicular Technology 69(10), 2020.
 */
package io.gapstone.learners.lyapunov;
