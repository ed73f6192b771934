/** Runs one solver on one instance and measures it. */
package io.gapstone.bench.solve;
