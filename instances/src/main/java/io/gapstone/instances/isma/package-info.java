/** Files and generator of the family {@code isma}; see {@code docs/families/isma.md}. */
package io.gapstone.instances.isma;
