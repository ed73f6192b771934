package io.gapstone.instances.gzip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.zip.CRC32;

/** Writes one gzip member (RFC 1952): the same input gives the same bytes, everywhere. */
public final class GzipOutput extends OutputStream {

  /** No name, no time, unknown operating system. */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private final OutputStream out;
  private final Deflate deflate;
  private final CRC32 crc = new CRC32();
  private long size;
  private boolean finished;

  public GzipOutput(OutputStream out) throws IOException {
    this.out = out;
    this.deflate = new Deflate(out);
    out.write(HEADER);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    crc.update(bytes, offset, length);
    size += length;
    deflate.write(bytes, offset, length);
  }

  /** Ends the member; the stream below stays open. */
  public void finish() throws IOException {
    if (!finished) {
      finished = true;
      deflate.finish();
      writeInt((int) crc.getValue());
      writeInt((int) size);
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    finish();
    out.close();
  }

  private void writeInt(int value) throws IOException {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write(value >>> shift & 0xff);
    }
  }
}
