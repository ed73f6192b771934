package io.gapstone.instances.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** A stream behind a buffer that its user may look into, with the place that was reached. */
final class ByteSource implements Closeable {

  static final int END = -1;

  private final InputStream in;

  /** What was read ahead: the bytes from {@link #position} to {@link #limit}. */
  final byte[] buffer;

  int position;
  int limit;

  private long line = 1;

  /**
   * How many bytes of the current line are no longer in the buffer; negative if it begins in it.
   */
  private long before;

  ByteSource(InputStream in, int capacity) {
    this.in = in;
    this.buffer = new byte[capacity];
  }

  /** The next byte, or {@link #END}. */
  int next() throws IOException {
    return position < limit || reserve(1) ? buffer[position++] & 0xff : END;
  }

  /** The next byte that is not white space, or {@link #END}. */
  int nextVisible() throws IOException {
    while (true) {
      int c = next();
      if (c > ' ' || c == END) {
        return c;
      }
      if (c == '\n') {
        line++;
        before = -position;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        return c;
      }
    }
  }

  /** Reads ahead; says whether at least {@code count} bytes are there before the end. */
  boolean reserve(int count) throws IOException {
    if (limit - position >= count) {
      return true;
    }
    before += position;
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    while (limit < count) {
      int more = in.read(buffer, limit, buffer.length - limit);
      if (more < 0) {
        return false;
      }
      limit += more;
    }
    return true;
  }

  /** Where the byte that was read last stands. */
  String place() {
    return "line " + line + ", column " + Math.max(1, before + position);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
