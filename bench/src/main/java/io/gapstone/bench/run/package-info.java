/** The built-in suite: what runs, and the table that comes of it. */
package io.gapstone.bench.run;
