package io.gapstone.instances.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.random.Draws;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 6, 7, 257, 258, 259, 65_535, 65_536, 65_537, 300_000})
  void everyKindOfDataComesBackThroughTheJdk(int size) throws IOException {
    Draws draws = Draws.of(size, "gzip");
    byte[] random = new byte[size];
    byte[] digits = new byte[size];
    byte[] steps = new byte[size];
    byte[] rare = new byte[size];
    for (int k = 0; k < size; k++) {
      random[k] = (byte) draws.index(256);
      digits[k] = (byte) "0123456789,.".charAt(draws.index(12));
      steps[k] = (byte) (k >> 8);
      rare[k] = (byte) (draws.index(5000) == 0 ? draws.index(256) : 0);
    }
    for (byte[] data : new byte[][] {new byte[size], random, digits, steps, rare}) {
      byte[] packed = pack(data);
      assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
          .isEqualTo(data);
      assertThat(new GzipInput(new ByteArrayInputStream(packed)).readAllBytes()).isEqualTo(data);
    }
  }

  @Test
  void skewedCountsKeepWithinTheLongestCode() throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    long count = 1;
    long before = 1;
    for (int symbol = 0; data.size() < 60_000; symbol++) {
      for (long k = 0; k < count && data.size() < 65_536; k++) {
        data.write(symbol * 7 + (int) (k % 2) * 101);
      }
      long sum = count + before;
      before = count;
      count = sum;
    }
    byte[] bytes = data.toByteArray();
    assertThat(new GzipInput(new ByteArrayInputStream(pack(bytes))).readAllBytes())
        .isEqualTo(bytes);
  }

  @Test
  void fibonacciCountsAreCutToTheLimit() {
    int[] counts = new int[30];
    counts[0] = 1;
    counts[1] = 1;
    for (int k = 2; k < counts.length; k++) {
      counts[k] = counts[k - 1] + counts[k - 2];
    }
    int[] lengths = Huffman.of(counts, 15).lengths();
    double kraft = Arrays.stream(lengths).mapToDouble(length -> Math.scalb(1, -length)).sum();
    assertThat(Arrays.stream(lengths).max()).hasValue(15);
    assertThat(kraft).isEqualTo(1);
  }

  /** Table of RFC 1951, 3.2.5. */
  @Test
  void lengthsAndDistancesHaveTheSymbolsOfTheStandard() {
    int[] lengths = {3, 10, 11, 12, 13, 18, 19, 34, 66, 67, 82, 83, 130, 131, 227, 257, 258};
    int[] symbols = {
      257, 264, 265, 265, 266, 268, 269, 272, 276, 277, 277, 278, 280, 281, 284, 284, 285
    };
    for (int k = 0; k < lengths.length; k++) {
      assertThat(Deflate.lengthSymbol(lengths[k])).isEqualTo(symbols[k]);
    }
    int[] distances = {1, 4, 5, 6, 7, 8, 9, 12, 13, 193, 257, 24_576, 24_577, 32_768};
    int[] codes = {0, 3, 4, 4, 5, 5, 6, 6, 7, 15, 16, 28, 29, 29};
    for (int k = 0; k < distances.length; k++) {
      assertThat(Deflate.distanceSymbol(distances[k])).isEqualTo(codes[k]);
    }
  }

  /** These bytes may never change: file sizes and hashes of published libraries hang on them. */
  @Test
  void knownBytes() throws IOException {
    byte[] data = "{\"load\":[1.5,2.5,1.5,2.5,1.5,2.5]}".getBytes(StandardCharsets.UTF_8);
    assertThat(HexFormat.of().formatHex(pack(data))).isEqualTo(KNOWN);
  }

  private static final String KNOWN =
      "1f8b08000000000000ffecfd31090040080040747116e11f5cac220e82a36000b1bbbb1d6eb91a0d591e20"
          + "fa88f113e3d9660700fc64830e22000000";

  @Test
  void piecesDoNotMatter() throws IOException {
    byte[] data = "0.125,17,".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GzipOutput gzip = new GzipOutput(out)) {
      for (int at = 0; at < data.length; at += 999) {
        gzip.write(data, at, Math.min(999, data.length - at));
      }
    }
    assertThat(out.toByteArray()).isEqualTo(pack(data));
    assertThat(out.size()).isLessThan(data.length / 50);
  }

  @Test
  void everyTruncationIsAnEarlyEnd() throws IOException {
    byte[] packed = pack("12.5,13.5,".repeat(100).getBytes(StandardCharsets.UTF_8));
    for (int size = 0; size < packed.length; size++) {
      byte[] part = Arrays.copyOf(packed, size);
      assertThatThrownBy(() -> new GzipInput(new ByteArrayInputStream(part)).readAllBytes())
          .isInstanceOf(EOFException.class);
    }
  }

  @Test
  void damageConcatenationAndRestAreErrors() throws IOException {
    byte[] packed = pack("12.5,13.5,".repeat(100).getBytes(StandardCharsets.UTF_8));
    byte[] twice = Arrays.copyOf(packed, packed.length * 2);
    System.arraycopy(packed, 0, twice, packed.length, packed.length);
    byte[] checksum = packed.clone();
    checksum[packed.length - 6] ^= 1;
    byte[] length = packed.clone();
    length[packed.length - 1] ^= 1;
    byte[] method = packed.clone();
    method[2] = 7;
    for (byte[] bad :
        new byte[][] {twice, Arrays.copyOf(packed, packed.length + 1), checksum, length, method}) {
      assertThatThrownBy(() -> new GzipInput(new ByteArrayInputStream(bad)).readAllBytes())
          .isInstanceOf(ZipException.class);
    }
  }

  @Test
  void headersOfOtherProgramsAreRead() throws IOException {
    byte[] data = "hello".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream jdk = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(jdk)) {
      gzip.write(data);
    }
    byte[] plain = jdk.toByteArray();
    ByteArrayOutputStream full = new ByteArrayOutputStream();
    full.write(plain, 0, 3);
    full.write(2 + 4 + 8 + 16);
    full.write(plain, 4, 6);
    full.writeBytes(new byte[] {2, 0, 'x', 'y', 'n', 0, 'c', 'o', 0, 9, 9});
    full.write(plain, 10, plain.length - 10);
    assertThat(new GzipInput(new ByteArrayInputStream(full.toByteArray())).readAllBytes())
        .isEqualTo(data);
  }

  private static byte[] pack(byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GzipOutput gzip = new GzipOutput(out)) {
      gzip.write(data);
    }
    return out.toByteArray();
  }
}
