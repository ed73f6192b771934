/**
 * Joint service migration and resource allocation, one mixed-integer nonlinear programme per slot.
 *
 * <p>F. Liu, H. Yu, J. Huang, T. Taleb: <i>Joint Service Migration and Resource Allocation in Edge
 * IoT System Based on Deep Reinforcement Learning</i>, IEEE Internet of Things Journal, 2024.
 *
 * <p>In each slot every user may stay at its host, with the CPU and bandwidth that it got when it
 * last moved, or move to one target: the server nearest to where it is expected in the next slot. A
 * move costs time once and brings a new allocation out of what is free at the target. The mean time
 * per user and slot is minimised.
 *
 * <p>{@link io.gapstone.core.smra.SmraCosts} has the equations, {@link
 * io.gapstone.core.smra.SmraProblem} the process and its constraints, {@link
 * io.gapstone.core.smra.SmraRepair} the named rules for wishes that do not fit. A worked example
 * stands in {@code docs/families/smra.md}.
 */
package io.gapstone.core.smra;
