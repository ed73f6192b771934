/**
 * The location predictor of SMRA: a long short-term memory that reads a user's last positions and
 * names the next one.
 */
package io.gapstone.learners.smra.location;
