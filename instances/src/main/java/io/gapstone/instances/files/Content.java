package io.gapstone.instances.files;

import io.gapstone.core.BadInputException;
import io.gapstone.instances.gzip.GzipInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipException;

/**
 * What is in a plain or gzip file, unpacked, hashed while it is read, and not beyond a limit.
 *
 * <p>Whether a file is gzip is seen from its first two bytes, not from its name.
 */
public final class Content extends InputStream {

  /** How much a file may hold, unpacked, where nobody says otherwise: 8 GiB. */
  public static final long DEFAULT_LIMIT = 8L << 30;

  private final InputStream in;
  private final long limit;
  private final MessageDigest digest = Sha256.digest();
  private long size;

  private Content(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * Opens a file.
   *
   * @param kind what it should be, for error messages, for example "an instance file"
   * @param limit how many bytes it may hold, unpacked
   */
  public static Content open(Path file, String kind, long limit) {
    if (Files.isDirectory(file)) {
      throw new BadInputException(file + " is a folder; it must be " + kind + ".");
    }
    try {
      PushbackInputStream raw = new PushbackInputStream(Files.newInputStream(file), 2);
      try {
        byte[] magic = raw.readNBytes(2);
        if (magic.length == 0) {
          throw new BadInputException(file + " is empty; it must be " + kind + ".");
        }
        raw.unread(magic);
        boolean packed = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
        return new Content(packed ? new GzipInput(raw) : raw, limit);
      } catch (IOException | RuntimeException e) {
        raw.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw new BadInputException(file + " does not exist; it must be " + kind + ".", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** One sentence for what went wrong outside the data itself. */
  public static BadInputException unreadable(Path file, IOException e) {
    String reason;
    if (e instanceof AccessDeniedException) {
      reason = "permission is denied";
    } else if (e instanceof EOFException || e instanceof ZipException) {
      reason = "its gzip header is damaged or incomplete";
    } else {
      reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
    return new BadInputException(file + " cannot be read: " + reason + ".", e);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    if (count > 0) {
      size += count;
      if (size > limit) {
        throw new IOException("unpacked, the file holds more than the " + limit + " bytes allowed");
      }
      digest.update(bytes, offset, count);
    }
    return count;
  }

  /** SHA-256, in hexadecimal, of all that was read; asked once, after the end. */
  public String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
