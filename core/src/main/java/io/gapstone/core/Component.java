package io.gapstone.core;

/**
 * One of the numbers that an outcome consists of.
 *
 * @param name lower camel case with its unit where it has one, for example {@code cloudBits}
 * @param meaning half a sentence for people
 */
public record Component(String name, String meaning) {}
