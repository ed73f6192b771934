/** Speed of the family {@code delay-energy}. */
package io.gapstone.jmh.delayenergy;
