/** Networks: frozen inference, and steps of training. */
package io.gapstone.jmh.nn;
