/** JMH harnesses of the hot loops; {@code java -jar jmh/target/benchmarks.jar} runs them. */
package io.gapstone.jmh;
