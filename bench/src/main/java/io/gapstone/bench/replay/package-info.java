/**
 * A page that plays the slots of an instance on a map, several solvers side by side.
 *
 * <p>{@link io.gapstone.bench.replay.Scene} is all that a family says of itself: where its servers
 * and users are, how loaded a server is, and which number counts moves. What a slot costs comes
 * from {@link io.gapstone.core.Problem#transition} alone.
 */
package io.gapstone.bench.replay;
