/** Files and generator of the family {@code smra}; see {@code docs/families/smra.md}. */
package io.gapstone.instances.smra;
