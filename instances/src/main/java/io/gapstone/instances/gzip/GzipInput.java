package io.gapstone.instances.gzip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Reads exactly one gzip member (RFC 1952) and nothing after it.
 *
 * <p>{@link java.util.zip.GZIPInputStream} ignores some bytes after the end and joins concatenated
 * members; here both are errors, and so are a wrong checksum or length. A stream that ends early
 * gives an {@link EOFException}, every other damage a {@link ZipException}.
 */
public final class GzipInput extends InputStream {

  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[1 << 14];
  private int position;
  private int limit;
  private boolean ended;

  /** Reads the header. */
  public GzipInput(InputStream in) throws IOException {
    this.in = in;
    boolean opened = false;
    try {
      readHeader();
      inflater.setInput(buffer, position, limit - position);
      opened = true;
    } finally {
      if (!opened) {
        inflater.end();
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    try {
      while (true) {
        int count = inflater.inflate(bytes, offset, length);
        if (count > 0) {
          crc.update(bytes, offset, count);
          return count;
        }
        if (inflater.finished()) {
          readTrailer();
          ended = true;
          return -1;
        }
        if (inflater.needsDictionary()) {
          throw new ZipException("it asks for a dictionary");
        }
        fill();
        inflater.setInput(buffer, 0, limit);
      }
    } catch (DataFormatException e) {
      throw new ZipException(
          e.getMessage() == null ? "its compressed data is damaged" : e.getMessage());
    }
  }

  private void readHeader() throws IOException {
    if (next() != 0x1f || next() != 0x8b) {
      throw new ZipException("it does not begin as gzip does");
    }
    if (next() != 8) {
      throw new ZipException("its compression method is unknown");
    }
    int flags = next();
    if (flags >= 32) {
      throw new ZipException("its header has unknown flags");
    }
    skip(6);
    if ((flags & HAS_EXTRA) != 0) {
      int low = next();
      skip(next() << 8 | low);
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      skip(2);
    }
  }

  private void readTrailer() throws IOException {
    position = limit - inflater.getRemaining();
    long length = inflater.getBytesWritten();
    if (nextInt() != (int) crc.getValue()) {
      throw new ZipException("its checksum is wrong");
    }
    if (nextInt() != (int) length) {
      throw new ZipException("its length is wrong");
    }
    if (position < limit || in.read() >= 0) {
      throw new ZipException("something follows its end");
    }
  }

  private int nextInt() throws IOException {
    int value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      value |= next() << shift;
    }
    return value;
  }

  private void skip(int count) throws IOException {
    for (int k = 0; k < count; k++) {
      next();
    }
  }

  private void skipText() throws IOException {
    for (int k = 0; next() != 0; k++) {
      if (k > 10_000) {
        throw new ZipException("its header does not end");
      }
    }
  }

  private int next() throws IOException {
    if (position == limit) {
      fill();
    }
    return buffer[position++] & 0xff;
  }

  private void fill() throws IOException {
    position = 0;
    limit = in.read(buffer);
    if (limit <= 0) {
      limit = 0;
      throw new EOFException("the gzip data ends early");
    }
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inflater.end();
    in.close();
  }
}
