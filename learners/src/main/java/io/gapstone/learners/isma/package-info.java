/** What the learners of the family {@code isma} share: the observation as a vector. */
package io.gapstone.learners.isma;
