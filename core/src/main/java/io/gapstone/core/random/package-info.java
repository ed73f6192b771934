/** Random draws that are the same on every machine: one named stream per purpose. */
package io.gapstone.core.random;
