package io.gapstone.learners.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.learners.train.Tensors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTensorsTest {

  private static byte[] write(Map<String, String> metadata, Tensors tensors) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeTensors.write(new TreeMap<>(metadata), tensors, out);
    return out.toByteArray();
  }

  private static SafeTensors.Content read(byte[] bytes) throws IOException {
    return SafeTensors.read("file", new ByteArrayInputStream(bytes), bytes.length);
  }

  private static byte[] file(String header, int dataBytes) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + json.length + dataBytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .array();
  }

  @Test
  void everyTypeComesBack() throws IOException {
    float[] many = new float[40_000];
    for (int k = 0; k < many.length; k++) {
      many[k] = k / 7f;
    }
    Tensors tensors =
        new Tensors()
            .put("floats", 1.5f, -0f, Float.MIN_VALUE, Float.NaN)
            .put("doubles", Math.PI, Double.NEGATIVE_INFINITY)
            .put("longs", Long.MIN_VALUE, 3L)
            .put("ints", Integer.MAX_VALUE, -1)
            .put("many", many)
            .put("none", new float[0])
            .putRounded("rounded", 1f, (float) Math.PI, -2.5f);
    byte[] bytes = write(Map.of("a", "b \"c\""), tensors);
    SafeTensors.Content content = read(bytes);
    assertThat(content.metadata()).containsExactly(Map.entry("a", "b \"c\""));
    assertThat(content.tensors().arrays()).hasSameSizeAs(tensors.arrays());
    tensors
        .arrays()
        .forEach(
            (name, array) -> assertThat(content.tensors().arrays().get(name)).isEqualTo(array));
    assertThat(content.tensors().isRounded("rounded")).isTrue();
    assertThat(content.tensors().floats("rounded")).containsExactly(1, 3.140625f, -2.5f);
    assertThat(write(content.metadata(), content.tensors())).isEqualTo(bytes);
  }

  @Test
  void theBytesAreThoseOfTheFormat() throws IOException {
    byte[] bytes = write(Map.of(), new Tensors().put("x", 1f, 2f));
    String header = "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(in.getLong()).isEqualTo(56);
    assertThat(new String(bytes, 8, 56, StandardCharsets.UTF_8).stripTrailing()).isEqualTo(header);
    assertThat(in.getFloat(64)).isEqualTo(1);
    assertThat(in.getFloat(68)).isEqualTo(2);
    assertThat(bytes).hasSize(72);
  }

  /** As other programs write it: a matrix, arrays in any order. */
  @Test
  void arraysOfOtherProgramsAreRead() throws IOException {
    byte[] bytes =
        file(
            "{\"b\":{\"shape\":[],\"dtype\":\"I64\",\"data_offsets\":[8,16]},"
                + "\"a\":{\"dtype\":\"BF16\",\"shape\":[2,2],\"data_offsets\":[0,8]}}",
            16);
    assertThat(read(bytes).tensors().floats("a", 4)).containsOnly(0);
    assertThat(read(bytes).tensors().longs("b", 1)).containsOnly(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                                 | 1 | take 0 bytes and it has 1
          []                                                                 | 0 | header is malformed
          {"a":1}                                                            | 0 | a is malformed
          {"a":{}}                                                           | 0 | lacks dtype
          {"a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}}             | 4 | dtype must be one of
          {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}             | 4 | has 2 numbers in 4 bytes
          {"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}             | 8 | begins at byte 4
          {"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}             | 8 | ascending
          {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}           | 8 | two numbers
          {"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}            | 4 | whole numbers
          {"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}}           | 4 | whole numbers
          {"a":{"dtype":"F32","shape":[1e9],"data_offsets":[0,4]}}           | 4 | whole numbers
          {"a":{"dtype":"F32","shape":[9999999999],"data_offsets":[0,4]}}    | 4 | too many numbers
          {"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}} | 0 | too many numbers
          {"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4]}}  | 4 | whole numbers
          {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":1}}       | 4 | does not know
          {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}             | 5 | take 4 bytes and it has 5
          {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | 8 | not valid JSON
          {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} | 4 | begins at byte 0
          {"a b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}           | 4 | a name of other than
          {"__metadata__":{"a":1}}                                           | 0 | __metadata__ is malformed
          {} {}                                                              | 0 | goes on after its end
          {"                                                                 | 0 | not valid JSON
          nonsense                                                           | 0 | not valid JSON
          """)
  void badHeadersAreRefused(String header, int dataBytes, String sentencePart) {
    assertThatThrownBy(() -> read(file(header, dataBytes)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("file ")
        .hasMessageContaining(sentencePart)
        .hasMessageMatching("[^\n]*\\.");
  }

  /** Sizes are checked against the file before anything is allocated. */
  @Test
  void hugeLengthsAllocateNothing() {
    byte[] bytes =
        ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putLong(Long.MAX_VALUE).array();
    assertThatThrownBy(() -> read(bytes)).hasMessageContaining("header cannot be");
    byte[] claims =
        file(
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[500000000],\"data_offsets\":[0,2000000000]}}", 4);
    assertThatThrownBy(() -> read(claims)).hasMessageContaining("it has 4");
  }
}
