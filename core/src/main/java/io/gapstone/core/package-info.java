/**
 * The shape that all five problem families share.
 *
 * <p>A problem is a controlled process over slots, with everything random drawn beforehand. An
 * {@link io.gapstone.core.Instance} holds the network, the users and the whole trace. In each slot
 * a {@link io.gapstone.core.Policy} sees a {@link io.gapstone.core.Slot}, which cannot reach the
 * future, and names a {@link io.gapstone.core.Decision}. One function, {@link
 * io.gapstone.core.Problem#transition}, says what that costs, which constraints it breaks and what
 * the next {@link io.gapstone.core.State} is; the simulator, the checker, the learners and the
 * reports all call it.
 *
 * <p>Each family lives in a package of its own below this one, under the same name in every module:
 * {@code smra}, {@code dtasm}, {@code delayenergy}, {@code lyapunov}, {@code isma}. No native code,
 * no solver, no file and no network belongs in this module.
 */
package io.gapstone.core;
