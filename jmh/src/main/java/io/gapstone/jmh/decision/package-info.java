/** Whole decisions of every solver, the same that {@code gapstone latency} measures. */
package io.gapstone.jmh.decision;
