/**
 * Our solvers beside those from the shelf: the same instances, the same time, one after the other,
 * each in a process of its own with limits on time and memory. A process that is killed is a result
 * like any other.
 */
package io.gapstone.bench.peers;
