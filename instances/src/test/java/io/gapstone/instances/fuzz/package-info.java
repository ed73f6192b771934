/** Jazzer targets for everything that reads files from outside. */
package io.gapstone.instances.fuzz;
