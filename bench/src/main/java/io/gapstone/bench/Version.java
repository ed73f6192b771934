package io.gapstone.bench;

/** The version that results and {@code --version} name. */
public final class Version {

  private Version() {}

  /** The build's version, or {@code development} outside a built jar. */
  public static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
