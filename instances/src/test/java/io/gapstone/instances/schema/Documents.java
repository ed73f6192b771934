package io.gapstone.instances.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Makes a document from a schema: every size is 2, every number the least that is allowed. */
final class Documents {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int SIZE = 2;

  private Documents() {}

  static ObjectNode from(JsonNode schema) {
    return (ObjectNode) value(schema);
  }

  private static JsonNode value(JsonNode schema) {
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    return switch (schema.get("type").textValue()) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "string" -> NODES.textNode("x");
      case "boolean" -> NODES.booleanNode(true);
      case "integer" -> NODES.numberNode((long) number(schema));
      default -> NODES.numberNode(number(schema));
    };
  }

  private static ObjectNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    if (schema.has("properties")) {
      for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
        object.set(
            property.getKey(),
            property.getKey().equals("sizes")
                ? sizes(property.getValue())
                : value(property.getValue()));
      }
    }
    return object;
  }

  private static ObjectNode sizes(JsonNode schema) {
    ObjectNode sizes = NODES.objectNode();
    for (Map.Entry<String, JsonNode> size : schema.get("properties").properties()) {
      sizes.put(size.getKey(), Math.max(SIZE, size.getValue().get("minimum").longValue()));
    }
    return sizes;
  }

  private static ArrayNode array(JsonNode schema) {
    ArrayNode array = NODES.arrayNode();
    int length = schema.has("$comment") ? length(schema.get("$comment").textValue()) : 1;
    for (int k = 0; k < length; k++) {
      array.add(value(schema.get("items")));
    }
    return array;
  }

  /** From {@code length: slots+1}, for example. */
  private static int length(String comment) {
    String[] parts = comment.replace("length: ", "").split("\\+");
    int length = 0;
    for (String part : parts) {
      length += part.matches("\\d+") ? Integer.parseInt(part) : SIZE;
    }
    return length;
  }

  private static double number(JsonNode schema) {
    if (schema.has("exclusiveMinimum")) {
      double low = schema.get("exclusiveMinimum").doubleValue();
      return Math.min(low + 1, (low + schema.get("maximum").doubleValue()) / 2);
    }
    return Math.max(schema.get("minimum").doubleValue(), -1);
  }
}
