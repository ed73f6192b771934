/**
 * What an agent remembers of its steps: in flat arrays, drawn in batches without allocation,
 * uniformly or by priority.
 */
package io.gapstone.learners.replay;
