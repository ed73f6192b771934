/** A family small enough to be learned in an instant, and an agent that learns it. */
package io.gapstone.learners.toy;
