/** Loops on the Vector API, compiled apart; see {@link io.gapstone.jmh.limit.Reader}. */
package io.gapstone.jmh.simd;
