/** Real clusters on the loopback interface, driven by {@code ./gapstone} as a user would. */
package io.gapstone.spark;
