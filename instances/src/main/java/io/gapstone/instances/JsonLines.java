package io.gapstone.instances;

import io.gapstone.core.BadInputException;
import io.gapstone.instances.files.Content;
import io.gapstone.instances.files.NewFile;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.gzip.GzipOutput;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Many values of one format in one packed file, {@code .jsonl.gz}: each is one line of canonical
 * JSON, which has no line breaks in it.
 */
public final class JsonLines {

  /** How such a file's name ends. */
  public static final String ENDING = ".jsonl.gz";

  private static final String KIND = "a file of JSON lines (" + ENDING + ")";

  private JsonLines() {}

  /**
   * Reads a file, one value at a time.
   *
   * @param each gets a value, and where it stands, for error messages
   */
  public static <T> void read(Path file, Format<T> format, BiConsumer<T, String> each) {
    try (InputStream content =
        new BufferedInputStream(Content.open(file, KIND, Content.DEFAULT_LIMIT), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int number = 1;
      for (int b = content.read(); b >= 0; b = content.read()) {
        if (b == '\n') {
          String where = file + ", line " + number++;
          each.accept(format.read(where, new ByteArrayInputStream(line.toByteArray())), where);
          line.reset();
        } else {
          line.write(b);
        }
      }
      if (line.size() > 0) {
        throw new BadInputException(file + ", line " + number + " does not end; it is incomplete.");
      }
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
  }

  /** Writes a file. It appears when it is complete. */
  public static <T> void write(Path file, Format<T> format, List<? extends T> values) {
    try (NewFile part = NewFile.in(file.toAbsolutePath().getParent())) {
      GzipOutput gzip = new GzipOutput(part.out());
      for (T value : values) {
        format.write(value, gzip);
        gzip.write('\n');
      }
      gzip.finish();
      part.moveTo(file.getFileName().toString());
    } catch (IOException e) {
      throw NewFile.unwritable(file, e);
    }
  }
}
