/**
 * Policies for the family {@code dtasm}: the rules that its paper compares with, and the one-line
 * rules that any learned policy should beat.
 *
 * <p>WoMig-stable, WoMig-dynamic, Random, Nearest and DANearest are those of Y. Chen, Y. Sun, C.
 * Wang and T. Taleb, "Dynamic Task Allocation and Service Migration in Edge-Cloud IoT System Based
 * on Deep Reinforcement Learning", IEEE Internet of Things Journal 9 (2022), section V-A.
 */
package io.gapstone.solvers.dtasm;
