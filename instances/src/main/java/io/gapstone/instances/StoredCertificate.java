package io.gapstone.instances;

import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import java.util.SortedMap;

/**
 * What a certificate file holds.
 *
 * @param instance the instance's name, without folder and ending
 * @param instanceHash SHA-256 of the instance's canonical JSON, in hexadecimal
 * @param settings how the instance is played, by {@code --set}
 * @param firstSlot the slot, at slot scope; 0 at horizon scope
 * @param bound the lower bound that the certificate is said to prove
 */
public record StoredCertificate(
    String instance,
    String instanceHash,
    SortedMap<String, String> settings,
    Scope scope,
    int firstSlot,
    double bound,
    Certificate certificate) {}
