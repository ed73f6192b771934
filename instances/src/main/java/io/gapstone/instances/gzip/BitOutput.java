package io.gapstone.instances.gzip;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Packs bits, the lowest first, into bytes. */
final class BitOutput {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 14];
  private int size;
  private long bits;
  private int count;

  BitOutput(OutputStream out) {
    this.out = out;
  }

  /** Adds the lowest {@code n <= 32} bits of {@code value}; its others are zero. */
  void put(int value, int n) throws IOException {
    bits |= (value & 0xffffffffL) << count;
    count += n;
    if (count >= 32) {
      if (size + 4 > buffer.length) {
        drain();
      }
      INTS.set(buffer, size, (int) bits);
      size += 4;
      bits >>>= 32;
      count -= 32;
    }
  }

  /** Fills the last byte with zeros and hands everything on. */
  void finish() throws IOException {
    drain();
    for (; count > 0; count -= 8) {
      out.write((int) bits & 0xff);
      bits >>>= 8;
    }
    count = 0;
    bits = 0;
  }

  private void drain() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }
}
