/**
 * Algorithm iSMA for the family {@code isma}: {@link io.gapstone.learners.isma.agent.IsmaTrainee}
 * learns the model, {@link io.gapstone.learners.isma.agent.ServerAgent} decides at one server.
 */
package io.gapstone.learners.isma.agent;
