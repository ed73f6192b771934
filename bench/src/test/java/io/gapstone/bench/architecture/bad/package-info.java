/** Small modules that break every rule, so that the rules are seen to fail. */
package io.gapstone.bench.architecture.bad;
