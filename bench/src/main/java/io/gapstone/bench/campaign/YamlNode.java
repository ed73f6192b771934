package io.gapstone.bench.campaign;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A piece of a YAML file that knows where it stands, so that an error can name the line.
 *
 * @param where the file and the line
 * @param value a {@code String}, a {@code List<YamlNode>} or a {@code Map<String, YamlNode>}
 */
record YamlNode(String where, Object value) {

  private static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 20;

  /** Reads a text. Aliases and tags are not followed. */
  static YamlNode parse(String file, String text) {
    if (text.length() > LARGEST) {
      throw new BadInputException(
          file + " holds more than the " + LARGEST + " characters allowed.");
    }
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      if (parser.nextToken() == null) {
        throw new BadInputException(file + " is empty; it must be a suite.");
      }
      YamlNode node = node(file, parser, 0);
      if (parser.nextToken() != null) {
        throw new BadInputException(at(file, parser) + ": a suite is one document.");
      }
      return node;
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInputException(
          file
              + ", line "
              + line
              + ": "
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + "; it must be YAML.",
          e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static YamlNode node(String file, JsonParser parser, int depth) throws IOException {
    String where = at(file, parser);
    if (depth > DEEPEST) {
      throw new BadInputException(where + ": it is nested more than " + DEEPEST + " deep.");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, YamlNode> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        String line = at(file, parser);
        parser.nextToken();
        if (fields.put(name, node(file, parser, depth + 1)) != null) {
          throw new BadInputException(line + ": the key " + name + " is there twice.");
        }
      }
      return new YamlNode(where, fields);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(file, parser, depth + 1));
      }
      return new YamlNode(where, items);
    }
    return new YamlNode(where, token == JsonToken.VALUE_NULL ? "" : parser.getText());
  }

  private static String at(String file, JsonParser parser) {
    return file + ", line " + parser.currentTokenLocation().getLineNr();
  }

  /** The fields of a mapping whose keys must be among these. */
  @SuppressWarnings("unchecked")
  Map<String, YamlNode> fields(String what, Set<String> known) {
    Map<String, YamlNode> fields = mapping(what);
    for (Map.Entry<String, YamlNode> field : fields.entrySet()) {
      if (!known.contains(field.getKey())) {
        throw new BadInputException(
            field.getValue().where
                + ": "
                + Choice.unknown("key of " + what, field.getKey(), known).getMessage());
      }
    }
    return fields;
  }

  /** The fields of a mapping. */
  @SuppressWarnings("unchecked")
  Map<String, YamlNode> mapping(String what) {
    if (value instanceof Map<?, ?>) {
      return (Map<String, YamlNode>) value;
    }
    throw new BadInputException(where + ": " + what + " must be keys with values.");
  }

  /** The items of a list; a single value counts as a list of one. */
  @SuppressWarnings("unchecked")
  List<YamlNode> items() {
    return value instanceof List<?> ? (List<YamlNode>) value : List.of(this);
  }

  boolean isMapping() {
    return value instanceof Map<?, ?>;
  }

  /** A text or number as it is written. */
  String text(String what) {
    if (value instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw new BadInputException(where + ": " + what + " must be a single value.");
  }

  long whole(String what, long low, long high) {
    try {
      long number = Long.parseLong(text(what));
      if (number >= low && number <= high) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through to the one sentence below
    }
    throw new BadInputException(
        where
            + ": "
            + what
            + " is "
            + value
            + "; it must be a whole number from "
            + low
            + " to "
            + high
            + ".");
  }

  double number(String what, double low, double high) {
    try {
      double number = Double.parseDouble(text(what));
      if (number >= low && number <= high) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through to the one sentence below
    }
    throw new BadInputException(
        where
            + ": "
            + what
            + " is "
            + value
            + "; it must be a number from "
            + low
            + " to "
            + high
            + ".");
  }
}
