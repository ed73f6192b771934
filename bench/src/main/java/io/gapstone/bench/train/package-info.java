/**
 * Training from the command line: where instances come from, how a run is described, and how fast
 * it is.
 */
package io.gapstone.bench.train;
