/**
 * The paper's baseline DQN for the family {@code isma}: each server decides about one request at a
 * time.
 */
package io.gapstone.learners.isma.dqn;
