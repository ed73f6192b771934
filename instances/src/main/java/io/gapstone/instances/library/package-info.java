/**
 * Libraries: folders of instances with a manifest, perhaps with solutions and their best known
 * values.
 *
 * <p>{@link io.gapstone.instances.library.Library#generate} writes one, {@link
 * io.gapstone.instances.library.Library#verify} holds one to everything that its manifest and its
 * file of best values say. The layout stands in {@code docs/file-formats.md}.
 */
package io.gapstone.instances.library;
