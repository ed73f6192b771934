/**
 * Decision latency: how long a warm solver takes from a slot to its decision.
 *
 * <p>{@link io.gapstone.bench.latency.Decisions} is what is measured, here and by the JMH harness.
 * {@link io.gapstone.bench.latency.LatencyRun} measures in processes of their own, a few per row
 * and in turns, so that what one process happened to compile, or what the machine happened to do
 * meanwhile, shows as a difference between them. Campaigns note the times of their decisions too;
 * those are of cold single runs.
 */
package io.gapstone.bench.latency;
