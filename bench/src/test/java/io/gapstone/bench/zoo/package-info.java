/** Holds the policies that come with Gapstone to what their pages say. */
package io.gapstone.bench.zoo;
