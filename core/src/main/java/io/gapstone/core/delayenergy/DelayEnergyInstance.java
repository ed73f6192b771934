package io.gapstone.core.delayenergy;

import io.gapstone.core.Instance;
import io.gapstone.core.Origin;
import io.gapstone.core.math.Radio;

/** A grid of stations with servers, and users who walk over it for {@link #slots()} slots. */
public final class DelayEnergyInstance implements Instance {

  private final Origin origin;
  private final DelayEnergyRadio radio;
  private final DelayEnergyModel model;
  private final DelayEnergyNetwork network;
  private final DelayEnergyUsers users;
  private final DelayEnergyTrace trace;
  private final DelayEnergyReference reference;
  private final DelayEnergyPlay play;
  private final int[] station;
  private final double[] uplinkBitsPerSecond;
  private final double[] communicationSeconds;

  /** Takes ownership of all arrays. */
  public DelayEnergyInstance(
      Origin origin,
      DelayEnergyRadio radio,
      DelayEnergyModel model,
      DelayEnergyNetwork network,
      DelayEnergyUsers users,
      DelayEnergyTrace trace,
      DelayEnergyReference reference) {
    new DelayEnergyChecks(model, network, users, trace).check();
    this.origin = origin;
    this.radio = radio;
    this.model = model;
    this.network = network;
    this.users = users;
    this.trace = trace;
    this.reference = reference;
    this.play = DelayEnergyPlay.PLAIN;
    this.station = stations();
    this.uplinkBitsPerSecond = new double[trace.dataBits().length];
    this.communicationSeconds = new double[trace.dataBits().length];
    fillUplinks();
  }

  private DelayEnergyInstance(
      DelayEnergyInstance other,
      DelayEnergyModel model,
      DelayEnergyReference reference,
      DelayEnergyPlay play) {
    this.origin = other.origin;
    this.radio = other.radio;
    this.model = model;
    this.network = other.network;
    this.users = other.users;
    this.trace = other.trace;
    this.reference = reference;
    this.play = play;
    this.station = other.station;
    this.uplinkBitsPerSecond = other.uplinkBitsPerSecond;
    this.communicationSeconds = other.communicationSeconds;
  }

  /** The same instance with other corners for its fronts. */
  public DelayEnergyInstance with(DelayEnergyReference corners) {
    return new DelayEnergyInstance(this, model, corners, play);
  }

  /** The same instance, played otherwise. */
  DelayEnergyInstance played(double energyWeight, DelayEnergyPlay otherwise) {
    DelayEnergyModel weighted =
        new DelayEnergyModel(
            model.slotSeconds(),
            model.backhaulBitsPerSecond(),
            model.hopSeconds(),
            model.access(),
            model.energyPerGigabyteHop(),
            energyWeight);
    return new DelayEnergyInstance(this, weighted, reference, otherwise);
  }

  private int[] stations() {
    int[] cells = new int[trace.x().length];
    for (int k = 0; k < cells.length; k++) {
      int column = (int) Math.floor(trace.x()[k] / network.cellMetres());
      int row = (int) Math.floor(trace.y()[k] / network.cellMetres());
      cells[k] =
          Math.min(row, network.rows() - 1) * network.columns()
              + Math.min(column, network.columns() - 1);
    }
    return cells;
  }

  private void fillUplinks() {
    int[] attached = new int[cells()];
    for (int t = 0; t < slots(); t++) {
      java.util.Arrays.fill(attached, 0);
      for (int u = 0; u < users(); u++) {
        attached[station(t + 1, u)]++;
      }
      for (int u = 0; u < users(); u++) {
        double snr = radio.snr(stationMetres(t + 1, u));
        double rate = radio.uplinkBitsPerSecond(attached[station(t + 1, u)], snr);
        uplinkBitsPerSecond[t * users() + u] = rate;
        communicationSeconds[t * users() + u] = dataBits(t, u) / rate; // DELAY-ENERGY (3)
      }
    }
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public int users() {
    return users.initialHost().length;
  }

  @Override
  public int servers() {
    return network.serverCell().length;
  }

  @Override
  public int slots() {
    return trace.slots();
  }

  public DelayEnergyRadio radio() {
    return radio;
  }

  public DelayEnergyModel model() {
    return model;
  }

  public DelayEnergyReference reference() {
    return reference;
  }

  /** What a solve changed; {@link DelayEnergyPlay#PLAIN} as read. */
  public DelayEnergyPlay play() {
    return play;
  }

  public int columns() {
    return network.columns();
  }

  public int rows() {
    return network.rows();
  }

  public int cells() {
    return network.columns() * network.rows();
  }

  public double cellMetres() {
    return network.cellMetres();
  }

  public int serverCell(int s) {
    return network.serverCell()[s];
  }

  public double serverHz(int s) {
    return network.serverHz()[s];
  }

  /** How many virtual machines the server can hold. */
  public int vms(int s) {
    return network.vms()[s];
  }

  public int initialHost(int u) {
    return users.initialHost()[u];
  }

  public double deadlineSeconds(int u) {
    return users.deadlineSeconds()[u];
  }

  public double x(int location, int u) {
    return trace.x()[location * users() + u];
  }

  public double y(int location, int u) {
    return trace.y()[location * users() + u];
  }

  /** The cell in which the user is, and by that its station. */
  public int station(int location, int u) {
    return station[location * users() + u];
  }

  /** How far the user is from its station. */
  public double stationMetres(int location, int u) {
    int cell = station(location, u);
    double centreX = (cell % columns() + 0.5) * cellMetres();
    double centreY = (cell / columns() + 0.5) * cellMetres();
    return Radio.distance(x(location, u), y(location, u), centreX, centreY);
  }

  public double dataBits(int t, int u) {
    return trace.dataBits()[t * users() + u];
  }

  public double cycles(int t, int u) {
    return trace.cycles()[t * users() + u];
  }

  public double stateBits(int t, int u) {
    return trace.stateBits()[t * users() + u];
  }

  /** The user's rate to its station, which depends on who else is in the cell. */
  public double uplinkBitsPerSecond(int t, int u) {
    return uplinkBitsPerSecond[t * users() + u];
  }

  /** How long the upload of the task takes; no decision changes it. */
  public double communicationSeconds(int t, int u) {
    return communicationSeconds[t * users() + u];
  }

  /** Wired hops between two cells: their Manhattan distance. */
  public int hops(int cellA, int cellB) {
    int columns = network.columns();
    int across = Math.abs(cellA % columns - cellB % columns);
    return across + Math.abs(cellA / columns - cellB / columns);
  }
}
