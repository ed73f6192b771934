/** A family that is small enough to see through, for the tests of what all families share. */
package io.gapstone.instances.toy;
