package io.gapstone.bench;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The version that results and {@code --version} name. */
public final class Version {

  private Version() {}

  /** The build's version, or {@code development} outside a built jar. */
  public static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** The folder that the running jar lies in, or its classes. */
  public static Path home() {
    try {
      return Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
