package io.gapstone.bench.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Whole numbers from 0 to 65,535 as text: two bytes each, the lower first, in base 64. */
final class Packed {

  static final int MOST = 0xffff;

  private Packed() {}

  static String of(int[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int number : numbers) {
      if (number < 0 || number > MOST) {
        throw new IllegalArgumentException(number + " is not in 0.." + MOST);
      }
      bytes.putShort((short) number);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
