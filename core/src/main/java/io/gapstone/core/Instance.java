package io.gapstone.core;

/**
 * The network, the users and the whole trace of exogenous data for slots {@code 0..slots()-1}.
 *
 * <p>Instances are immutable. Their classes name each quantity with its unit and give it by slot,
 * user and server, for example {@code dataBits(t, u)}.
 */
public interface Instance {

  /** Who made this instance, from which profile, seed and settings. */
  Origin origin();

  int users();

  int servers();

  int slots();
}
