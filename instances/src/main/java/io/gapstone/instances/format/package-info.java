/**
 * Canonical JSON from one description per file kind.
 *
 * <p>A {@link io.gapstone.instances.format.Format} lists the fields of a file with their sizes and
 * ranges. Writing, streaming reading, every error about a bad field, and the JSON Schema all come
 * from that list, so they cannot disagree.
 */
package io.gapstone.instances.format;
