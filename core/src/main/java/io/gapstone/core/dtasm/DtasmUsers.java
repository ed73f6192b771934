package io.gapstone.core.dtasm;

/** What stays the same about each user. */
public final class DtasmUsers {

  private final int[] application;
  private final double[] deadlineSeconds;
  private final int[] initialHost;

  /**
   * Takes over the arrays, each by user.
   *
   * @param application the kind of application that the user runs
   * @param deadlineSeconds how long a task may take, communication included
   * @param initialHost where its service runs before slot 0; the cloud is allowed
   */
  public DtasmUsers(int[] application, double[] deadlineSeconds, int[] initialHost) {
    DtasmChecks.length("deadlineSeconds", deadlineSeconds.length, application.length);
    DtasmChecks.length("initialHost", initialHost.length, application.length);
    DtasmChecks.positive("deadlineSeconds", deadlineSeconds);
    this.application = application;
    this.deadlineSeconds = deadlineSeconds;
    this.initialHost = initialHost;
  }

  void check(int applications, int servers) {
    DtasmChecks.below("application", application, applications, "applications");
    DtasmChecks.below("initialHost", initialHost, servers + 1, "servers + 1");
  }

  public int count() {
    return application.length;
  }

  public int application(int user) {
    return application[user];
  }

  public double deadlineSeconds(int user) {
    return deadlineSeconds[user];
  }

  public int initialHost(int user) {
    return initialHost[user];
  }

  int[] initialHosts() {
    return initialHost.clone();
  }
}
