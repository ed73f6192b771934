/** Tests that the same seed gives the same bytes, whatever the machine is set to. */
package io.gapstone.instances.canonical;
