/**
 * Files and generator of the family {@code delay-energy}; the paper is cited in {@link
 * io.gapstone.core.delayenergy}.
 */
package io.gapstone.instances.delayenergy;
