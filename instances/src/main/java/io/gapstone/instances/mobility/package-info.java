/** How users move: synthetic models that several families draw from. */
package io.gapstone.instances.mobility;
