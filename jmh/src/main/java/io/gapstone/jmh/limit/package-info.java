/**
 * What the machine permits: how fast it reads each level of its memory, and how near networks come
 * to it.
 */
package io.gapstone.jmh.limit;
