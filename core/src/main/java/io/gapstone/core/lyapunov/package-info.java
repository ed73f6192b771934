/**
 * Service migration under a long-term budget of moves, with digital twins of the servers.
 *
 * <p>W. Sun, H. Zhang, R. Wang and Y. Zhang, "Reducing Offloading Latency for Digital Twin Edge
 * Networks in 6G", IEEE Transactions on Vehicular Technology 69(10), 2020, pp. 12240-12251, doi
 * 10.1109/TVT.2020.3018817.
 *
 * <p>A user walks through a lattice of stations, each with a server. In every slot it sends one
 * task to its nearest station, from where a wire leads to the server that it has chosen among its N
 * nearest ones. The latency is radio, wire and computation. Choosing another server than in the
 * slot before is a move, and only a share of the slots may have one. The computing speed that a
 * server offers is known from its digital twin, whose error is known as well. Problem P1 minimises
 * the mean latency under the budget of moves; problem P2 replaces the budget by a queue of moves
 * made too early. With several users the server's capacity is shared equally by those that chose
 * it.
 *
 * <p>Start at {@link io.gapstone.core.lyapunov.LyapunovProblem}; the formulas are in {@link
 * io.gapstone.core.lyapunov.LyapunovCosts}.
 */
package io.gapstone.core.lyapunov;
