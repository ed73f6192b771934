package io.gapstone.core.delayenergy;

/**
 * Stations and servers. Cell {@code row * columns + column} has its station in its centre.
 *
 * @param columns cells from west to east
 * @param rows cells from south to north
 * @param cellMetres side of a cell
 * @param serverCell the cell of each server
 * @param serverHz cycles per second of each server, F_s
 * @param vms virtual machines that each server can hold, N_s
 */
public record DelayEnergyNetwork(
    int columns, int rows, double cellMetres, int[] serverCell, double[] serverHz, int[] vms) {}
