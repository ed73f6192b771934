package io.gapstone.instances;

import io.gapstone.core.Instance;
import io.gapstone.instances.files.NewFile;
import io.gapstone.instances.files.NewFolder;
import io.gapstone.instances.format.Tables;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an instance as tables of comma-separated values, into a folder, or into one packed file
 * where the name ends in {@code .zip}.
 */
public final class TableFiles {

  private TableFiles() {}

  /**
   * Writes all tables, or none.
   *
   * @return their names, each that of a file {@code NAME.csv}
   */
  public static <I extends Instance> List<String> write(
      Path place, FamilyFiles<I, ?> files, I instance) {
    Tables<I> tables = files.instanceFormat().tables(instance);
    try {
      if (place.getFileName().toString().endsWith(".zip")) {
        writeZip(place, tables);
      } else {
        writeFolder(place, tables);
      }
    } catch (IOException e) {
      throw NewFile.unwritable(place, e);
    }
    return tables.names();
  }

  private static void writeFolder(Path place, Tables<?> tables) throws IOException {
    try (NewFolder folder = NewFolder.at(place)) {
      for (String name : tables.names()) {
        try (Writer out = Files.newBufferedWriter(folder.path().resolve(name + ".csv"))) {
          tables.write(name, out);
        }
      }
      folder.complete();
    }
  }

  private static void writeZip(Path place, Tables<?> tables) throws IOException {
    try (NewFile file = NewFile.in(place.toAbsolutePath().getParent())) {
      pack(file.out(), tables);
      file.moveTo(place.getFileName().toString());
    }
  }

  private static void pack(OutputStream out, Tables<?> tables) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    for (String name : tables.names()) {
      ZipEntry entry = new ZipEntry(name + ".csv");
      // No clock: the same instance gives the same bytes.
      entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
      zip.putNextEntry(entry);
      tables.write(name, text);
      text.flush();
      zip.closeEntry();
    }
    zip.finish();
  }
}
