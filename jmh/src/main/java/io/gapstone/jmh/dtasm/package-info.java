/** Hot loops of the family {@code dtasm}. */
package io.gapstone.jmh.dtasm;
