/** Training by command, shown on an agent that learns in an instant. */
package io.gapstone.bench.train;
