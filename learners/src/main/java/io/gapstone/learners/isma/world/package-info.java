/**
 * The recurrent latent space model of iSMA: {@link io.gapstone.learners.isma.world.WorldModel}
 * while it learns, {@link io.gapstone.learners.isma.world.Belief} in use. Nothing here knows what
 * observations and actions mean.
 */
package io.gapstone.learners.isma.world;
