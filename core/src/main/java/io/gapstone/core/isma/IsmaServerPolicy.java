package io.gapstone.core.isma;

/** How one server decides for the users that it serves. It may remember its own observations. */
@FunctionalInterface
public interface IsmaServerPolicy {

  /** Reads {@code own} and enters what is offloaded; whom it leaves out works locally. */
  void decide(IsmaObservation own, IsmaActions actions);
}
