/**
 * What the learners of the family {@code isma} share: the paper's observation as a vector, what
 * numbers are divided by, wishes before they are entered, and who causes which delay.
 */
package io.gapstone.learners.isma;
