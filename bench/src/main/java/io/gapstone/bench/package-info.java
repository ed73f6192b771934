/**
 * The command line and everything that runs solvers over instances. Nothing here knows a family but
 * the maps of {@code io.gapstone.bench.replay}.
 */
package io.gapstone.bench;
