/** What evaluation says of policies that are easy to see through. */
package io.gapstone.bench.evaluate;
