package io.gapstone.instances;

import io.gapstone.core.Decision;
import io.gapstone.core.Instance;

/**
 * An instance with its identity.
 *
 * @param name the file's name without folder and ending
 * @param sha256 SHA-256 of the instance's canonical JSON, in hexadecimal
 * @param files formats and generator of its family
 */
public record InstanceFile<I extends Instance, D extends Decision>(
    String name, String sha256, FamilyFiles<I, D> files, I instance) {}
