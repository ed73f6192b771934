package io.gapstone.instances;

import io.gapstone.core.BoundKind;
import io.gapstone.core.Decision;
import io.gapstone.core.Scope;
import io.gapstone.core.Status;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a solution file holds. It has no times in it: the same seed gives the same bytes.
 *
 * @param instance the instance's name, without folder and ending
 * @param instanceHash SHA-256 of the instance's canonical JSON, in hexadecimal
 * @param firstSlot the slot of the first decision; 0 at horizon scope
 * @param settings the solver's parameters
 * @param objective as the family defines it, over these slots
 * @param bound a lower bound on the objective, where there is one
 * @param components the components summed over these slots, by name
 * @param decisions one per slot
 */
public record StoredSolution<D extends Decision>(
    String family,
    String instance,
    String instanceHash,
    int users,
    String solver,
    long seed,
    SortedMap<String, String> settings,
    Scope scope,
    int firstSlot,
    Status status,
    double objective,
    Optional<Double> bound,
    BoundKind boundKind,
    SortedMap<String, Double> components,
    List<D> decisions) {}
