package io.gapstone.bench.latency;

/**
 * What one process measured of one network in one engine.
 *
 * @param net its shape
 * @param histogram of nanoseconds, as in {@link ForkResult}
 * @param seconds sum over rows
 */
public record PeerResult(String net, String engine, String histogram, double seconds) {}
