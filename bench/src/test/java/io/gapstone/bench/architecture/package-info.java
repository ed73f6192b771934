/** Which module and package may use which, and what no code here may call. */
package io.gapstone.bench.architecture;
