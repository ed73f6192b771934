/** Branch and bound, whatever the nodes are. */
package io.gapstone.solvers.tree;
