/** Arithmetic that several families share, with the same bits on every machine. */
package io.gapstone.core.math;
