/**
 * The training loop that all agents share: episodes, evaluation on held-out instances, the best
 * policy so far, checkpoints with exact resume, curves, and policies as files.
 *
 * <p>An agent is an {@link io.gapstone.learners.train.Algorithm}; a run of it in progress is a
 * {@link io.gapstone.learners.train.Trainee}. Costs come from {@link io.gapstone.core.Problem}
 * alone. Where instances come from is the caller's matter: {@link
 * io.gapstone.learners.train.Instances}.
 */
package io.gapstone.learners.train;
