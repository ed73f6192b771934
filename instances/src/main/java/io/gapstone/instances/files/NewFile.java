package io.gapstone.instances.files;

import io.gapstone.core.BadInputException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that appears under its name when it is complete, and not before.
 *
 * <p>It is written beside its place under a name that begins with a dot. Closing it without {@link
 * #moveTo} leaves nothing.
 */
public final class NewFile implements Closeable {

  private static final AtomicLong COUNT = new AtomicLong();

  private final Path folder;
  private final Path part;
  private final OutputStream out;

  private NewFile(Path folder, Path part, OutputStream out) {
    this.folder = folder;
    this.part = part;
    this.out = out;
  }

  /** Begins a file in this folder, which must exist. */
  public static NewFile in(Path folder) {
    Path part = folder.resolve(partName());
    try {
      return new NewFile(
          folder, part, new BufferedOutputStream(Files.newOutputStream(part), 1 << 16));
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** A name that no other file or folder of this or another process has. */
  public static String partName() {
    return ".part-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
  }

  public OutputStream out() {
    return out;
  }

  /** Ends the file and puts it where it belongs, in the same folder, over an older one. */
  public Path moveTo(String name) throws IOException {
    out.close();
    return Files.move(
        part,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(part);
  }

  /** One sentence for a file or folder that cannot be written. */
  public static BadInputException unwritable(Path place, IOException e) {
    String reason =
        switch (e.getClass().getSimpleName()) {
          case "NoSuchFileException" -> "the folder does not exist";
          case "AccessDeniedException" -> "permission is denied";
          default ->
              e instanceof FileSystemException f && f.getReason() != null
                  ? f.getReason()
                  : String.valueOf(e.getMessage());
        };
    return new BadInputException(place + " cannot be written: " + reason + ".", e);
  }
}
