/**
 * What learned policies are worth on instances that they never saw, and whether they look at the
 * state at all.
 */
package io.gapstone.bench.evaluate;
