/**
 * Sets of points with two or three objectives, all of them to be minimised.
 *
 * <p>A point is a row of coordinates. It <em>weakly dominates</em> another where no coordinate is
 * larger. {@link io.gapstone.core.front.Front} keeps what nothing else weakly dominates, {@link
 * io.gapstone.core.front.Hypervolume} measures what a set dominates, and {@link
 * io.gapstone.core.front.Distances} says how far one set is from another.
 *
 * <p>Example: of (2, 7), (4, 6), (5, 5), (7, 4) and (7, 7) the last is dominated. Up to the
 * reference point (10, 10) the set dominates strips of 8 x 3, 6 x 1, 5 x 1 and 3 x 1: its
 * hypervolume is 38.
 */
package io.gapstone.core.front;
