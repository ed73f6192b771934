package io.gapstone.instances.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Spoils a document in one place after the other: a field is missing, unknown, of a wrong type or
 * out of every range. Lists are spoiled in their first element.
 */
final class Mutations {

  /**
   * A spoiled document.
   *
   * @param what what was done to it
   */
  record Mutant(String what, String json) {}

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<JsonNode> VALUES =
      List.of(
          NODES.nullNode(),
          NODES.booleanNode(true),
          NODES.textNode("no such word"),
          NODES.objectNode(),
          NODES.objectNode().put("x", 1),
          NODES.arrayNode(),
          NODES.arrayNode().add("x"),
          NODES.numberNode(0),
          NODES.numberNode(1_000_000),
          NODES.numberNode(Integer.MAX_VALUE),
          NODES.numberNode(0.3),
          NODES.numberNode(BigInteger.TEN.pow(30).negate()),
          NODES.numberNode(BigInteger.TEN.pow(30)),
          NODES.numberNode(-7_000_000_000L),
          NODES.numberNode(7_000_000_000L));

  private final ObjectNode document;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutations(ObjectNode document) {
    this.document = document;
  }

  static List<Mutant> of(ObjectNode document) {
    Mutations mutations = new Mutations(document.deepCopy());
    mutations.visit("", mutations.document);
    return mutations.mutants;
  }

  private void visit(String path, JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.deepCopy().properties())) {
        String name = path + "." + field.getKey();
        JsonNode kept = object.remove(field.getKey());
        add(name + " missing");
        for (JsonNode value : VALUES) {
          object.set(field.getKey(), value);
          add(name + " = " + value);
        }
        object.set(field.getKey(), kept);
        visit(name, kept);
      }
      object.put("unknownField", 1);
      add(path + " with an unknown field");
      object.remove("unknownField");
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      JsonNode kept = array.get(0);
      for (JsonNode value : VALUES) {
        array.set(0, value);
        add(path + "[0] = " + value);
      }
      array.set(0, kept);
      visit(path + "[0]", kept);
    }
  }

  private void add(String what) {
    mutants.add(new Mutant(what, document.toString()));
  }
}
