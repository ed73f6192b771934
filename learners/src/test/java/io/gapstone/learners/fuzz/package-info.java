/** Jazzer targets for the policies and checkpoints that come from outside. */
package io.gapstone.learners.fuzz;
