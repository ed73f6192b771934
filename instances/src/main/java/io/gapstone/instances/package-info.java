/**
 * Instance libraries: generators, file formats and the shipped library.
 *
 * <p>A family contributes a {@link io.gapstone.instances.FamilyFiles}: how its instances and
 * decisions are written, and how instances are generated. Everything else here, the canonical JSON
 * in {@code format}, hashes, manifests and mobility models, serves all families alike.
 */
package io.gapstone.instances;
