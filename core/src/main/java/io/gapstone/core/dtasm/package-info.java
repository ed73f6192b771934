/**
 * The family {@code dtasm}: dynamic task allocation and service migration with a cloud behind the
 * edge.
 *
 * <p>Y. Chen, Y. Sun, C. Wang and T. Taleb, "Dynamic Task Allocation and Service Migration in
 * Edge-Cloud IoT System Based on Deep Reinforcement Learning", IEEE Internet of Things Journal 9
 * (2022) 16742-16757.
 *
 * <p>In each slot every user is named an edge server. A user whose migration would interrupt its
 * service too long, whose link is too slow, or whose demand exceeds the server is sent on to the
 * cloud; then each server keeps the most valuable of the remaining users that fit, an exact
 * knapsack, and the rest goes to the cloud too. The load that the cloud gets, in bits, is to be
 * least. Slots are coupled by where the services run.
 *
 * <p>{@link io.gapstone.core.dtasm.DtasmCosts} has the paper's formulas, {@link
 * io.gapstone.core.dtasm.DtasmProblem} the process.
 */
package io.gapstone.core.dtasm;
