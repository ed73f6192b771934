package io.gapstone.bench.latency;

/**
 * How long a process measures, and on what.
 *
 * @param warmupSeconds of decisions that are not counted, and more as long as they become faster
 * @param seconds of decisions that are; what lies between them does not count, and the last one may
 *     go beyond
 * @param kernels loops of networks: vector, plain, or auto as elsewhere
 * @param megabytes Java heap
 */
public record Measuring(double warmupSeconds, double seconds, String kernels, long megabytes) {}
