package io.gapstone.core.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;

/**
 * Streams whose purposes are a word and two numbers, one at a time and without allocation: for
 * those who need a new one in every slot.
 */
public final class NumberedDraws {

  private static final int DIGITS = 20;

  private final MessageDigest digest = Draws.digest();
  private final byte[] hash = new byte[digest.getDigestLength()];
  private final byte[] name;
  private final int prefix;
  private final Draws draws;
  private int length;

  /**
   * @param word what all purposes begin with, for example {@code plan/}
   */
  public NumberedDraws(long seed, String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    this.prefix = Long.BYTES + bytes.length;
    this.name = ByteBuffer.allocate(prefix + 2 * DIGITS).putLong(seed).put(bytes).array();
    this.draws = Draws.of(seed, word);
  }

  /**
   * The stream of the seed for the purpose of word, first number, {@code /} and second number: the
   * same draws as by {@link Draws#of}. One object, which the next call begins anew.
   */
  public Draws at(int first, int second) {
    length = prefix;
    append(first);
    name[length++] = '/';
    append(second);
    digest.update(name, 0, length);
    try {
      digest.digest(hash, 0, hash.length);
    } catch (DigestException e) {
      throw new IllegalStateException("a hash has as many bytes as it says", e);
    }
    long state = 0;
    for (int k = 0; k < Long.BYTES; k++) {
      state = state << Byte.SIZE | hash[k] & 0xff;
    }
    draws.begin(state);
    return draws;
  }

  private void append(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("number is " + number + "; it must not be negative");
    }
    int end = length + 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      end++;
    }
    int rest = number;
    for (int k = end - 1; k >= length; k--) {
      name[k] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length = end;
  }
}
