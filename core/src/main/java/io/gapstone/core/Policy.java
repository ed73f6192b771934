package io.gapstone.core;

/**
 * An online decision rule. Slots of one trajectory come in order; a policy may remember what it
 * saw, so a new trajectory needs a new policy.
 */
@FunctionalInterface
public interface Policy<V extends Slot, D extends Decision> {

  D decide(V slot);
}
