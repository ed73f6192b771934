/**
 * How fast training is: steps per second of whole agents, with where the time goes, and of the
 * networks that they train, in each backend.
 */
package io.gapstone.bench.throughput;
