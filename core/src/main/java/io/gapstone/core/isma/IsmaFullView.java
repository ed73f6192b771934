package io.gapstone.core.isma;

/**
 * All users of one slot: more than any server of the paper knows. Tasks are numbered like users.
 */
public final class IsmaFullView implements IsmaTasks {

  private final IsmaInstance instance;
  private final int t;
  private final IsmaState state;

  IsmaFullView(IsmaInstance instance, int t, IsmaState state) {
    this.instance = instance;
    this.t = t;
    this.state = state;
  }

  @Override
  public int count() {
    return instance.users();
  }

  public int servers() {
    return instance.servers();
  }

  public IsmaModel model() {
    return instance.model();
  }

  public IsmaNetwork network() {
    return instance.network();
  }

  public int host(int u) {
    return state.host(u);
  }

  public double freeShare(int server) {
    return state.freeShare(server);
  }

  public double x(int u) {
    return instance.x(t + 1, u);
  }

  public double y(int u) {
    return instance.y(t + 1, u);
  }

  public int station(int u) {
    return instance.station(t, u);
  }

  public double gain(int u) {
    return instance.gain(t, u);
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

  public double cpuHertz(int u) {
    return instance.cpuHertz(u);
  }

  /** 0 where there is none. */
  public double deadlineSeconds(int u) {
    return instance.deadlineSeconds(u);
  }

  @Override
  public double localSeconds(int u, int ratioTenths) {
    return instance.localSeconds(t, u, ratioTenths);
  }

  @Override
  public double overheadSeconds(int u, int server, int ratioTenths) {
    return instance.uploadSeconds(t, u, ratioTenths)
        + instance.wiredSeconds(t, u, server, ratioTenths)
        + instance.migrationSeconds(state.host(u), server);
  }

  @Override
  public double workSeconds(int u, int server, int ratioTenths) {
    return instance.edgeSeconds(t, u, server, ratioTenths, 1);
  }
}
