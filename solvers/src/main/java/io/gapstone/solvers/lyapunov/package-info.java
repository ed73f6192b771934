/**
 * Policies for the family {@code lyapunov} of W. Sun, H. Zhang, R. Wang and Y. Zhang, "Reducing
 * Offloading Latency for Digital Twin Edge Networks in 6G", IEEE Transactions on Vehicular
 * Technology 69(10), 2020.
 *
 * <p>{@code nearest} is the paper's benchmark and {@code drift-plus-penalty} solves its problem P2
 * slot by slot. {@code queue-floor} and {@code fixed-price} are one-line rules of the same shape:
 * the least latency plus a price for moving. No policy answers for the budget of problem P1; moves
 * beyond it are counted.
 */
package io.gapstone.solvers.lyapunov;
