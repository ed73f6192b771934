package io.gapstone.learners.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The JSON at the head of a safetensors file: for each array its type, shape and place.
 *
 * @param metadata texts by name
 * @param entries in the order of their places, which follow each other without gap or overlap
 */
record TensorHeader(SortedMap<String, String> metadata, List<Entry> entries) {

  private static final String METADATA = "__metadata__";
  private static final String NAME = "[A-Za-z0-9_./-]{1,200}";
  private static final int DEEPEST_SHAPE = 8;

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** One array. */
  record Entry(String name, TensorType type, int length, long begin, long end) {}

  /** What is wrong with a header, for the end of a sentence. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String what) {
      super(what);
    }
  }

  /** Reads a header whose arrays must fill exactly {@code dataBytes} bytes. */
  static TensorHeader parse(byte[] json, long dataBytes) throws Refused {
    SortedMap<String, String> metadata = new TreeMap<>();
    List<Entry> entries = new ArrayList<>();
    try (JsonParser in = FACTORY.createParser(json)) {
      expect(in.nextToken(), JsonToken.START_OBJECT, "its header");
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        if (in.currentName().equals(METADATA)) {
          metadata(in, metadata);
        } else {
          entries.add(entry(in));
        }
      }
      if (in.nextToken() != null) {
        throw new Refused("its header goes on after its end");
      }
    } catch (JsonProcessingException e) {
      throw new Refused("its header is not valid JSON");
    } catch (IOException e) {
      throw new Refused("its header is not valid UTF-8");
    }
    entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    long at = 0;
    for (Entry entry : entries) {
      if (entry.begin() != at) {
        throw new Refused(
            entry.name() + " begins at byte " + entry.begin() + " of the data; it must be " + at);
      }
      at = entry.end();
    }
    if (at != dataBytes) {
      throw new Refused("its arrays take " + at + " bytes and it has " + dataBytes);
    }
    return new TensorHeader(metadata, entries);
  }

  private static void metadata(JsonParser in, SortedMap<String, String> metadata)
      throws IOException, Refused {
    expect(in.nextToken(), JsonToken.START_OBJECT, METADATA);
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      expect(in.nextToken(), JsonToken.VALUE_STRING, METADATA);
      metadata.put(name, in.getText());
    }
  }

  private static Entry entry(JsonParser in) throws IOException, Refused {
    String name = in.currentName();
    if (!name.matches(NAME)) {
      throw new Refused("an array has a name of other than letters, digits, '_', '.', '/', '-'");
    }
    expect(in.nextToken(), JsonToken.START_OBJECT, name);
    TensorType type = null;
    List<Long> shape = null;
    List<Long> offsets = null;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "dtype" -> type = type(name, in);
        case "shape" -> shape = wholes(name + ".shape", in);
        case "data_offsets" -> offsets = wholes(name + ".data_offsets", in);
        default -> throw new Refused(name + " has a field that safetensors does not know");
      }
    }
    if (type == null || shape == null || offsets == null) {
      throw new Refused(name + " lacks dtype, shape or data_offsets");
    }
    if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
      throw new Refused(name + ".data_offsets must be two numbers in ascending order");
    }
    long length = length(name, shape);
    if (length * type.bytes != offsets.get(1) - offsets.get(0)) {
      throw new Refused(
          name
              + " has "
              + length
              + " numbers in "
              + (offsets.get(1) - offsets.get(0))
              + " bytes of "
              + type);
    }
    return new Entry(name, type, (int) length, offsets.get(0), offsets.get(1));
  }

  private static TensorType type(String name, JsonParser in) throws IOException, Refused {
    for (TensorType type : TensorType.values()) {
      if (in.currentToken() == JsonToken.VALUE_STRING && type.name().equals(in.getText())) {
        return type;
      }
    }
    throw new Refused(name + ".dtype must be one of F64, I64, F32, I32, BF16");
  }

  private static long length(String name, List<Long> shape) throws Refused {
    long length = 1;
    for (long size : shape) {
      length = size == 0 ? 0 : length > Integer.MAX_VALUE / size ? Long.MAX_VALUE : length * size;
      if (length > Integer.MAX_VALUE - 8) {
        throw new Refused(name + " has too many numbers");
      }
    }
    return length;
  }

  private static List<Long> wholes(String name, JsonParser in) throws IOException, Refused {
    expect(in.currentToken(), JsonToken.START_ARRAY, name);
    List<Long> wholes = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      boolean whole =
          in.currentToken() == JsonToken.VALUE_NUMBER_INT
              && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
      if (!whole || in.getLongValue() < 0 || wholes.size() == DEEPEST_SHAPE) {
        throw new Refused(name + " must be at most 8 whole numbers from 0");
      }
      wholes.add(in.getLongValue());
    }
    return wholes;
  }

  private static void expect(JsonToken token, JsonToken expected, String where) throws Refused {
    if (token != expected) {
      throw new Refused(where + " is malformed");
    }
  }
}
