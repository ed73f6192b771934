/**
 * What a learner of the family {@code isma} computes: the observation as a vector, the likelihood
 * that the latent space model maximises, and the statistics of cross-entropy planning.
 */
package io.gapstone.learners.isma;
