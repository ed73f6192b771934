package io.gapstone.solvers.ortools;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/**
 * The native libraries of one jar, unpacked into a folder.
 *
 * <p>The folder is in the user's cache: {@code GAPSTONE_CACHE}, or the place where the system keeps
 * caches. It is named after the contents, is complete or absent, and is used again by every
 * process; its files are compared with the jar by size. Where that fails, a temporary folder
 * serves, which is deleted when the process ends in good order.
 */
final class NativeFolder {

  private final URL jar;
  private final String folder;

  private NativeFolder(URL jar, String folder) {
    this.jar = jar;
    this.folder = folder;
  }

  /**
   * @param folder inside the jar
   * @param library that the folder holds, to find the jar
   */
  static NativeFolder of(String folder, String library) throws IOException {
    URL url = NativeFolder.class.getClassLoader().getResource(folder + "/" + library);
    if (url == null) {
      throw new IOException("the library " + folder + " is not on the class path.");
    }
    if (!url.getProtocol().equals("jar")) {
      throw new IOException("the library " + folder + " is not in a jar.");
    }
    return new NativeFolder(url, folder);
  }

  Path cached() throws IOException {
    try (JarFile file = open()) {
      List<JarEntry> entries = entries(file);
      Path target = cache(System.getenv(), System.getProperty("os.name")).resolve(key(entries));
      if (!complete(target, entries)) {
        unpackBeside(target, file, entries);
      }
      return target;
    }
  }

  Path temporary() throws IOException {
    Path target = Files.createTempDirectory("gapstone-" + folder);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(target)));
    try (JarFile file = open()) {
      unpack(target, file, entries(file));
    }
    return target;
  }

  static Path cache(Map<String, String> environment, String osName) {
    String own = environment.get("GAPSTONE_CACHE");
    if (own != null && !own.isBlank()) {
      return Path.of(own).toAbsolutePath();
    }
    String os = osName.toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home")).toAbsolutePath();
    if (os.startsWith("windows") && environment.get("LOCALAPPDATA") != null) {
      return Path.of(environment.get("LOCALAPPDATA"), "gapstone", "cache");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library/Caches/gapstone");
    }
    String xdg = environment.get("XDG_CACHE_HOME");
    return (xdg == null || xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg).toAbsolutePath())
        .resolve("gapstone");
  }

  private JarFile open() throws IOException {
    JarURLConnection connection = (JarURLConnection) jar.openConnection();
    connection.setUseCaches(false);
    return connection.getJarFile();
  }

  private List<JarEntry> entries(JarFile file) {
    List<JarEntry> entries = new ArrayList<>();
    file.stream()
        .filter(e -> !e.isDirectory() && e.getName().startsWith(folder + "/"))
        .filter(e -> e.getName().indexOf('/', folder.length() + 1) < 0)
        .forEach(entries::add);
    return entries;
  }

  private String key(List<JarEntry> entries) {
    CRC32 crc = new CRC32();
    for (JarEntry entry : entries) {
      String line = entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n";
      crc.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return folder + "-" + Long.toHexString(crc.getValue());
  }

  private boolean complete(Path target, List<JarEntry> entries) throws IOException {
    for (JarEntry entry : entries) {
      Path file = target.resolve(name(entry));
      if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
        return false;
      }
    }
    return true;
  }

  private void unpackBeside(Path target, JarFile file, List<JarEntry> entries) throws IOException {
    Files.createDirectories(target.getParent());
    Path part = Files.createTempDirectory(target.getParent(), "part-");
    try {
      unpack(part, file, entries);
      if (Files.exists(target)) {
        delete(target);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      delete(part);
    } catch (FileSystemException e) {
      // Another process was faster.
      delete(part);
      if (!complete(target, entries)) {
        throw e;
      }
    } catch (IOException e) {
      delete(part);
      throw e;
    }
  }

  private void unpack(Path target, JarFile file, List<JarEntry> entries) throws IOException {
    for (JarEntry entry : entries) {
      try (InputStream in = file.getInputStream(entry)) {
        Files.copy(in, target.resolve(name(entry)));
      }
    }
  }

  private String name(JarEntry entry) {
    return entry.getName().substring(folder.length() + 1);
  }

  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // Left behind: an unused folder harms nobody.
    }
  }
}
