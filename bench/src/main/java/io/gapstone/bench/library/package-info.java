/** Fills a library's best solutions, certificates and {@code best.solu}. */
package io.gapstone.bench.library;
