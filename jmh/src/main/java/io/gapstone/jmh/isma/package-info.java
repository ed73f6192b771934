/** Harnesses of the family {@code isma}. */
package io.gapstone.jmh.isma;
