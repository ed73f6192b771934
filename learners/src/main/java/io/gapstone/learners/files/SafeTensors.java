package io.gapstone.learners.files;

import io.gapstone.core.BadInputException;
import io.gapstone.learners.train.Tensors;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Reads and writes safetensors: the length of a header in eight bytes, the header in JSON, the
 * numbers, all little-endian. Other programs read the same files.
 *
 * <p>Strict: arrays tile the data exactly, sizes are checked before anything is allocated, and only
 * the types of {@link Tensors} are known. Arrays are flat when they have been read.
 */
public final class SafeTensors {

  private static final int LONGEST_HEADER = 1 << 20;
  private static final int CHUNK = 1 << 16;

  private SafeTensors() {}

  /** What a file holds. */
  public record Content(SortedMap<String, String> metadata, Tensors tensors) {}

  /** Writes arrays. The same arrays give the same bytes. */
  public static void write(SortedMap<String, String> metadata, Tensors tensors, OutputStream out)
      throws IOException {
    List<String> names = new ArrayList<>(tensors.arrays().keySet());
    // wide types first, so that every array lies at a multiple of its type's width
    names.sort(Comparator.comparingInt(n -> -TensorType.of(tensors, n).bytes));
    byte[] header = header(metadata, tensors, names);
    out.write(littleEndian(8).putLong(header.length).array());
    out.write(header);
    ByteBuffer chunk = littleEndian(CHUNK);
    for (String name : names) {
      TensorType type = TensorType.of(tensors, name);
      Object array = tensors.arrays().get(name);
      int length = Array.getLength(array);
      for (int k = 0; k < length; k++) {
        type.write(array, k, chunk);
        if (!chunk.hasRemaining()) {
          flush(chunk, out);
        }
      }
    }
    flush(chunk, out);
  }

  private static byte[] header(
      SortedMap<String, String> metadata, Tensors tensors, List<String> names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var json = new com.fasterxml.jackson.core.JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      if (!metadata.isEmpty()) {
        json.writeObjectFieldStart("__metadata__");
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
          json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
      }
      long at = 0;
      for (String name : names) {
        TensorType type = TensorType.of(tensors, name);
        int length = Array.getLength(tensors.arrays().get(name));
        long end = at + (long) length * type.bytes;
        json.writeObjectFieldStart(name);
        json.writeStringField("dtype", type.name());
        json.writeFieldName("shape");
        json.writeArray(new int[] {length}, 0, 1);
        json.writeFieldName("data_offsets");
        json.writeArray(new long[] {at, end}, 0, 2);
        json.writeEndObject();
        at = end;
      }
      json.writeEndObject();
    }
    while (bytes.size() % 8 != 0) {
      bytes.write(' ');
    }
    if (bytes.size() > LONGEST_HEADER) {
      throw new IOException("its header would be longer than " + LONGEST_HEADER + " bytes");
    }
    return bytes.toByteArray();
  }

  private static void flush(ByteBuffer chunk, OutputStream out) throws IOException {
    out.write(chunk.array(), 0, chunk.position());
    chunk.clear();
  }

  /**
   * Reads a file.
   *
   * @param file its name, for error messages
   * @param size how many bytes the stream has
   */
  public static Content read(String file, InputStream in, long size) throws IOException {
    try {
      if (size < 10) {
        throw new TensorHeader.Refused("it has only " + size + " bytes");
      }
      long length = littleEndian(8).put(in.readNBytes(8)).flip().getLong();
      if (length < 2 || length > LONGEST_HEADER || length > size - 8) {
        throw new TensorHeader.Refused("its header cannot be " + length + " bytes long");
      }
      byte[] json = in.readNBytes((int) length);
      TensorHeader header = TensorHeader.parse(trimmed(json), size - 8 - length);
      requireRoom(file, size);
      Tensors tensors = new Tensors();
      for (TensorHeader.Entry entry : header.entries()) {
        entry.type().put(tensors, entry.name(), array(entry, in));
      }
      return new Content(header.metadata(), tensors);
    } catch (TensorHeader.Refused e) {
      throw new BadInputException(
          file + " is not a safetensors file of ours: " + e.getMessage() + ".", e);
    } catch (java.nio.BufferUnderflowException | EOFException e) {
      throw new BadInputException(file + " ends in the middle of its data.", e);
    }
  }

  /** The header may be padded with spaces. */
  private static byte[] trimmed(byte[] json) {
    int length = json.length;
    while (length > 0 && json[length - 1] == ' ') {
      length--;
    }
    return Arrays.copyOf(json, length);
  }

  private static void requireRoom(String file, long size) {
    long room = Runtime.getRuntime().maxMemory() / 2;
    if (size > room) {
      throw new BadInputException(
          file
              + " has "
              + size
              + " bytes; at most "
              + room
              + " can be read here. Maybe GAPSTONE_JAVA_OPTS=-Xmx... helps?");
    }
  }

  private static Object array(TensorHeader.Entry entry, InputStream in) throws IOException {
    Object array = entry.type().array(entry.length());
    int width = entry.type().bytes;
    ByteBuffer chunk = littleEndian(CHUNK);
    int from = 0;
    while (from < entry.length()) {
      int count = Math.min(entry.length() - from, CHUNK / width);
      if (in.readNBytes(chunk.array(), 0, count * width) < count * width) {
        throw new EOFException();
      }
      chunk.clear();
      for (int k = 0; k < count; k++) {
        entry.type().read(array, from + k, chunk);
      }
      from += count;
    }
    return array;
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
