/**
 * The statistics that campaigns report. Everywhere a smaller number is a better one.
 *
 * <p>Averages are in {@link io.gapstone.core.stats.Means}, their uncertainty in {@link
 * io.gapstone.core.stats.Bootstrap}. Two solvers on the same instances are compared by {@link
 * io.gapstone.core.stats.SignedRank} and {@link io.gapstone.core.stats.Improvement}, many
 * comparisons at once are corrected by {@link io.gapstone.core.stats.Holm}, and {@link
 * io.gapstone.core.stats.PerformanceProfile} shows all solvers on all instances.
 *
 * <p>commons-math3 gives quantiles and the normal distribution. Its Wilcoxon test is not used: it
 * keeps zero differences and counts them as negative, has no correction for ties, and gives only a
 * two-sided p-value that enumerates all sign patterns.
 */
package io.gapstone.core.stats;
