package io.gapstone.learners.nn.dl4j;

import io.gapstone.core.BadInputException;
import io.gapstone.learners.nn.Backend;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds DL4J: on the class path, or else in the folder {@code dl4j} beside the jar of the learners.
 * There it lies apart from everything else, so that no other command has to search its many jars.
 */
final class Libraries {

  private static final String FOLDER = "dl4j";
  private static final String KNOWN = "org/deeplearning4j/nn/multilayer/MultiLayerNetwork.class";

  private Libraries() {}

  static Backend nets() {
    ClassLoader own = Libraries.class.getClassLoader();
    if (own.getResource(KNOWN) != null) {
      return new Dl4jNets();
    }
    Path jar = jar();
    return apart(own, jar, jar.resolveSibling(FOLDER));
  }

  private static Path jar() {
    try {
      return Path.of(Libraries.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the jar of the learners has no place", e);
    }
  }

  /** The backend from our jar, over the jars in the folder. */
  static Backend apart(ClassLoader parent, Path jar, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          "Deeplearning4j is not there: it is neither on the class path nor in "
              + folder
              + "; the backend vector needs nothing.");
    }
    try {
      return (Backend)
          new Apart(urls(jar, folder), parent)
              .loadClass(Dl4jNets.class.getName())
              .getConstructor()
              .newInstance();
    } catch (IOException | ReflectiveOperationException | LinkageError e) {
      throw new BadInputException(
          "Deeplearning4j in " + folder + " cannot be loaded (" + e + "); does it belong to us?");
    }
  }

  private static URL[] urls(Path jar, Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
      found.forEach(jars::add);
    }
    Collections.sort(jars);
    jars.add(0, jar);
    URL[] urls = new URL[jars.size()];
    for (int k = 0; k < urls.length; k++) {
      urls[k] = url(jars.get(k));
    }
    return urls;
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  /** Has this package of its own, beside DL4J; everything else is its parent's. */
  private static final class Apart extends URLClassLoader {

    private static final String OURS = Libraries.class.getPackageName() + ".";

    Apart(URL[] urls, ClassLoader parent) {
      super(urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(OURS)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : findClass(name);
      }
    }
  }
}
