package io.gapstone.instances.gzip;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A DEFLATE (RFC 1951) compressor for numeric JSON.
 *
 * <p>Each 64 KB of input becomes one block with Huffman codes of its own. Digits cost 3 to 4 bits
 * as literals and a back reference costs about 20, so only repetitions of {@link #SHORTEST} bytes
 * and more are looked for: one candidate per position, the latest with the same hash. The small
 * table of candidates stays in the processor's first cache, which is worth more speed than the few
 * repetitions that it misses.
 */
final class Deflate {

  private static final int BLOCK = 1 << 16;
  private static final int WINDOW = 1 << 15;
  private static final int HASH_BITS = 12;
  private static final int SHORTEST = 6;
  private static final int LONGEST = 258;
  private static final int END_OF_BLOCK = 256;

  /** The order in which RFC 1951 lists the lengths of the code length code. */
  private static final int[] LENGTH_ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final BitOutput out;
  private final byte[] block = new byte[BLOCK + Long.BYTES];
  private int size;

  private final int[] latest = new int[1 << HASH_BITS];

  /** A literal byte, or a length (high half) with a distance (low half). */
  private final int[] tokens = new int[BLOCK];

  private int tokenCount;
  private final int[] symbolCounts = new int[286];
  private final int[] distanceCounts = new int[30];

  Deflate(OutputStream out) {
    this.out = new BitOutput(out);
  }

  void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int rest = length;
    while (rest > 0) {
      int taken = Math.min(rest, BLOCK - size);
      System.arraycopy(bytes, from, block, size, taken);
      size += taken;
      from += taken;
      rest -= taken;
      if (size == BLOCK) {
        writeBlock();
      }
    }
  }

  /** Ends the stream with an empty final block of fixed codes. */
  void finish() throws IOException {
    if (size > 0) {
      writeBlock();
    }
    out.put(0b011, 3);
    out.put(0, 7);
    out.finish();
  }

  private void writeBlock() throws IOException {
    findRepetitions();
    symbolCounts[END_OF_BLOCK]++;
    Huffman symbols = Huffman.of(symbolCounts, 15);
    Huffman distances = Huffman.of(distanceCounts, 15);
    out.put(0b100, 3);
    writeCodes(symbols.lengths(), distances.lengths());
    for (int k = 0; k < tokenCount; k++) {
      int token = tokens[k];
      if (token < END_OF_BLOCK) {
        symbols.put(token, out);
      } else {
        putReference(token >>> 16, token & 0xffff, symbols, distances);
      }
    }
    symbols.put(END_OF_BLOCK, out);
    size = 0;
  }

  private void findRepetitions() {
    byte[] bytes = block;
    int[] found = tokens;
    int[] counts = symbolCounts;
    int[] heads = latest;
    Arrays.fill(heads, -WINDOW);
    Arrays.fill(counts, 0);
    Arrays.fill(distanceCounts, 0);
    int n = 0;
    int at = 0;
    int last = size - SHORTEST;
    while (at < size) {
      int length = 0;
      if (at <= last) {
        long next = next(bytes, at);
        int slot = hash(next);
        int candidate = heads[slot];
        heads[slot] = at;
        int distance = at - candidate;
        if (distance < WINDOW && next(bytes, candidate) == next) {
          length = repetition(candidate, at);
          found[n++] = length << 16 | distance;
          counts[lengthSymbol(length)]++;
          distanceCounts[distanceSymbol(distance)]++;
          int end = at + length;
          for (at++; at < end && at <= last; at++) {
            heads[hash(next(bytes, at))] = at;
          }
          at = end;
        }
      }
      if (length == 0) {
        int literal = bytes[at++] & 0xff;
        found[n++] = literal;
        counts[literal]++;
      }
    }
    tokenCount = n;
  }

  /** The next {@link #SHORTEST} bytes as one number. */
  private static long next(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at) & 0xffff_ffff_ffffL;
  }

  private static int hash(long next) {
    return (int) (next * 0x9e3779b97f4a7c15L >>> 64 - HASH_BITS);
  }

  private int repetition(int candidate, int at) {
    int limit = Math.min(LONGEST, size - at);
    int length = SHORTEST;
    while (length < limit && block[candidate + length] == block[at + length]) {
      length++;
    }
    return length;
  }

  private void putReference(int length, int distance, Huffman symbols, Huffman distances)
      throws IOException {
    int symbol = lengthSymbol(length);
    symbols.put(symbol, out);
    int lengthExtra = symbol < 265 || symbol == 285 ? 0 : (symbol - 261) / 4;
    out.put(length - 3 & (1 << lengthExtra) - 1, lengthExtra);
    int far = distanceSymbol(distance);
    distances.put(far, out);
    int distanceExtra = far < 4 ? 0 : far / 2 - 1;
    out.put(distance - 1 & (1 << distanceExtra) - 1, distanceExtra);
  }

  /** RFC 1951, 3.2.5: four symbols per power of two. */
  static int lengthSymbol(int length) {
    int value = length - 3;
    if (value < 8 || length == LONGEST) {
      return length == LONGEST ? 285 : 257 + value;
    }
    int power = 31 - Integer.numberOfLeadingZeros(value);
    return 257 + 4 * (power - 1) + (value >> power - 2 & 3);
  }

  /** RFC 1951, 3.2.5: two symbols per power of two. */
  static int distanceSymbol(int distance) {
    int value = distance - 1;
    if (value < 4) {
      return value;
    }
    int power = 31 - Integer.numberOfLeadingZeros(value);
    return 2 * power + (value >> power - 1 & 1);
  }

  /** RFC 1951, 3.2.7: both codes' lengths, with runs shortened, in a code of their own. */
  private void writeCodes(int[] symbols, int[] distances) throws IOException {
    int[] lengths = Arrays.copyOf(symbols, symbols.length + distances.length);
    System.arraycopy(distances, 0, lengths, symbols.length, distances.length);
    int[] runs = runs(lengths);
    int[] counts = new int[19];
    for (int run : runs) {
      counts[run & 31]++;
    }
    Huffman code = Huffman.of(counts, 7);
    out.put(symbols.length - 257, 5);
    out.put(distances.length - 1, 5);
    out.put(LENGTH_ORDER.length - 4, 4);
    for (int symbol : LENGTH_ORDER) {
      out.put(code.length(symbol), 3);
    }
    for (int run : runs) {
      int symbol = run & 31;
      code.put(symbol, out);
      out.put(run >> 5, symbol == 16 ? 2 : symbol == 17 ? 3 : symbol == 18 ? 7 : 0);
    }
  }

  /** Symbols of the code length code in the low five bits, their extra bits above. */
  private static int[] runs(int[] lengths) {
    int[] runs = new int[lengths.length];
    int n = 0;
    for (int at = 0; at < lengths.length; ) {
      int length = lengths[at];
      int same = 1;
      while (at + same < lengths.length && lengths[at + same] == length) {
        same++;
      }
      if (length == 0 && same >= 3) {
        same = Math.min(same, 138);
        runs[n++] = same < 11 ? same - 3 << 5 | 17 : same - 11 << 5 | 18;
      } else if (length > 0 && same >= 4) {
        same = Math.min(same, 7);
        runs[n++] = length;
        runs[n++] = same - 4 << 5 | 16;
      } else {
        same = 1;
        runs[n++] = length;
      }
      at += same;
    }
    return Arrays.copyOf(runs, n);
  }
}
