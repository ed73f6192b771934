/** Planning by the cross-entropy method. Nothing here knows what plans mean. */
package io.gapstone.learners.isma.planning;
