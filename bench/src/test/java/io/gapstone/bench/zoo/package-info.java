/** The shipped policies. */
package io.gapstone.bench.zoo;
