/**
 * Migration and offloading where a server knows only the users that it serves.
 *
 * <p>The paper calls its algorithm iSMA, an intelligent service migration algorithm for mobile edge
 * computing: it states service migration as a partially observable Markov decision process and
 * answers it with a recurrent latent space model and cross-entropy planning. Equations are keyed
 * {@code ISMA (n)} after it.
 *
 * <p>Users with divisible tasks move among base stations, each with an edge server beside it. In
 * every slot, which is one decision period, a user's serving server chooses the server for the next
 * part of the work, how many tenths of the task are offloaded, and the share of that server's
 * processor. The mean completion time of a task is minimised.
 *
 * <p>{@link io.gapstone.core.isma.IsmaCosts} has the equations, {@link
 * io.gapstone.core.isma.IsmaProblem} the process and its constraints. Policies as the paper means
 * them decide from one {@link io.gapstone.core.isma.IsmaObservation} per server; solvers with full
 * information ask the slot for its {@link io.gapstone.core.isma.IsmaFullView} by name. A worked
 * example stands in {@code docs/families/isma.md}.
 */
package io.gapstone.core.isma;
