package io.gapstone.bench.equations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Java sources by the full name of their top-level class. */
record Sources(SortedMap<String, JavaText> byType) {

  static Sources of(Map<String, String> texts) {
    SortedMap<String, JavaText> byType = new TreeMap<>();
    texts.forEach((type, text) -> byType.put(type, JavaText.of(text)));
    return new Sources(byType);
  }

  /** Every source below some folders. */
  static Sources read(Stream<Path> folders) {
    Map<String, String> texts = new TreeMap<>();
    folders.filter(Files::isDirectory).forEach(folder -> readInto(texts, folder));
    return of(texts);
  }

  /** The source that declares a class, nested or not. */
  Optional<JavaText> declaring(String type) {
    for (String name = type; name.contains("."); name = name.substring(0, name.lastIndexOf('.'))) {
      JavaText text = byType.get(name.replaceAll("\\$.*", ""));
      if (text != null) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private static void readInto(Map<String, String> texts, Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String path =
            folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        texts.put(path.substring(0, path.length() - ".java".length()), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
