/**
 * Files and generator of the family {@code lyapunov}: W. Sun, H. Zhang, R. Wang and Y. Zhang,
 * "Reducing Offloading Latency for Digital Twin Edge Networks in 6G", IEEE Transactions on
 * Vehicular Technology 69(10), 2020. The problem itself is in {@code io.gapstone.core.lyapunov}.
 */
package io.gapstone.instances.lyapunov;
