/**
 * Gzip with the same bytes on every machine.
 *
 * <p>{@code java.util.zip} compresses with whatever zlib its JDK was linked to, so that one input
 * gives different bytes on different machines. Here the compressor is our own plain Java; the
 * decompressor, whose output no version can change, is the JDK's, wrapped so that a damaged,
 * concatenated or continued file is refused with a sentence.
 */
package io.gapstone.instances.gzip;
