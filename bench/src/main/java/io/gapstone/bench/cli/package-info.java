/**
 * The command line: one small class per command, named after it.
 *
 * <p>Every command prints for people, or with {@code --json} exactly one JSON object on standard
 * output. Exit codes: 0 done, 1 a check failed, 2 bad usage or input, 3 nothing to show in time.
 */
package io.gapstone.bench.cli;
