/**
 * Policies for the family {@code dtasm}: the rules that its paper compares with, and the one-line
 * rules that any learned policy should beat.
 *
 * <p>WoMig-stable, WoMig-dynamic, Random, Nearest and DANearest are those of Y. Chen, Y. Sun, C.
 * Wang and T. Taleb, "Dynamic Task Allocation and Service Migration in Edge-Cloud IoT System Based
 * on Deep Reinforcement Learning", IEEE Internet of Things Journal 9 (2022), section V-A.
 *
 * <p>Beside them: the exact solver of a slot, bounds and plans over all slots, and linear models of
 * both; see docs/solvers/dtasm.md.
 */
package io.gapstone.solvers.dtasm;
