package io.gapstone.core.stats;

/**
 * An estimate with its confidence interval.
 *
 * @param estimate of the whole sample, not of the resamples
 * @param confidence for example 0.95
 */
public record Interval(double estimate, double low, double high, double confidence) {}
