package io.gapstone.core.delayenergy;

import io.gapstone.core.Slot;

/**
 * What a policy sees of one slot: the network, where users are and what they bring, and where their
 * services run.
 */
public final class DelayEnergySlot implements Slot {

  private final DelayEnergyInstance instance;
  private final int t;
  private final DelayEnergyState state;
  private final DelayEnergyCosts costs;

  DelayEnergySlot(DelayEnergyInstance instance, int t, DelayEnergyState state) {
    this.instance = instance;
    this.t = t;
    this.state = state;
    this.costs = new DelayEnergyCosts(instance, t);
  }

  @Override
  public int t() {
    return t;
  }

  @Override
  public int users() {
    return instance.users();
  }

  @Override
  public int servers() {
    return instance.servers();
  }

  public int columns() {
    return instance.columns();
  }

  public int rows() {
    return instance.rows();
  }

  public DelayEnergyModel model() {
    return instance.model();
  }

  /** What the solve changed in how slots are played. */
  public DelayEnergyPlay play() {
    return instance.play();
  }

  /** The corners between which the slot's front is measured. */
  public DelayEnergyReference reference() {
    return DelayEnergyReferences.slot(instance, t, state);
  }

  public int serverCell(int s) {
    return instance.serverCell(s);
  }

  public double serverHz(int s) {
    return instance.serverHz(s);
  }

  /** How many virtual machines the server can hold. */
  public int vms(int s) {
    return instance.vms(s);
  }

  /** Where the user's service runs at the start of the slot. */
  public int host(int u) {
    return state.host(u);
  }

  /** How many services run on the server at the start of the slot. */
  public int occupants(int s) {
    return state.occupants(s);
  }

  /** The cell in which the user is in this slot. */
  public int station(int u) {
    return instance.station(t + 1, u);
  }

  public double stationMetres(int u) {
    return instance.stationMetres(t + 1, u);
  }

  public double uplinkBitsPerSecond(int u) {
    return instance.uplinkBitsPerSecond(t, u);
  }

  public double dataBits(int u) {
    return instance.dataBits(t, u);
  }

  public double cycles(int u) {
    return instance.cycles(t, u);
  }

  public double stateBits(int u) {
    return instance.stateBits(t, u);
  }

  public double deadlineSeconds(int u) {
    return instance.deadlineSeconds(u);
  }

  /** Hops from the user's station to the server. */
  public int accessHops(int u, int s) {
    return costs.accessHops(u, s);
  }

  /** Hops that a migration from one server to another takes. */
  public int migrationHops(int from, int to) {
    return costs.migrationHops(from, to);
  }

  public double communicationSeconds(int u) {
    return costs.communicationSeconds(u);
  }

  public double accessSeconds(int u, int s) {
    return costs.accessSeconds(u, s);
  }

  /** On a server that divides itself among {@code occupants} services. */
  public double computationSeconds(int u, int s, int occupants) {
    return costs.computationSeconds(u, s, occupants);
  }

  /** Of a move from the user's host to {@code s}; 0 for the host itself. */
  public double migrationSeconds(int u, int s) {
    return costs.migrationSeconds(u, host(u), s);
  }

  /** Of a move from the user's host to {@code s}; 0 for the host itself. */
  public double energy(int u, int s) {
    return costs.energy(costs.bitHops(u, host(u), s));
  }

  /** The user's delay on {@code s} among {@code occupants} services, its move there included. */
  public double delaySeconds(int u, int s, int occupants) {
    return costs.delaySeconds(u, host(u), s, occupants);
  }

  /** The delay that is left to the user on its best server with nobody else there. */
  public double leastDelaySeconds(int u) {
    return costs.leastDelaySeconds(u, host(u));
  }

  /** Bits carried times hops of a move from the user's host to {@code s}: a whole number. */
  public double bitHops(int u, int s) {
    return costs.bitHops(u, host(u), s);
  }

  /** The energy of moves of so many bits times hops. */
  public double energyOf(double bitHops) {
    return costs.energy(bitHops);
  }

  /** All energies of the slot are whole multiples of this, in bits times hops. */
  public double energyUnit() {
    return DelayEnergyFronts.unit(instance, t);
  }
}
