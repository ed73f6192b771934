/**
 * Campaigns: a suite file becomes a list of runs ({@link io.gapstone.bench.campaign.SuitePlan}),
 * each run is executed in a worker process with its limits ({@link
 * io.gapstone.bench.campaign.Campaign}), and its result is written to one database ({@link
 * io.gapstone.bench.campaign.ResultsDatabase}) before the next.
 *
 * <p>A run is a function of its {@link io.gapstone.bench.campaign.RunSpec} alone, times aside:
 * neither the order of runs nor the number of workers changes a result.
 */
package io.gapstone.bench.campaign;
