package io.gapstone.jmh.peers;

import java.nio.ByteBuffer;

/** An ONNX graph in the making. Numbers of fields are those of onnx.proto, version 3. */
final class OnnxGraph {

  private static final int IR_VERSION = 8;
  private static final int OPERATORS = 13;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int ATTRIBUTE_FLOAT = 1;
  private static final int ATTRIBUTE_INT = 2;
  private static final int ATTRIBUTE_INTS = 7;

  private final Proto graph = new Proto().text(2, "net");
  private int names;

  /** A name that no value has yet. */
  String name() {
    return "v" + names++;
  }

  /** Constant floats. */
  String floats(float[] values, long... dims) {
    ByteBuffer raw = Proto.little(4 * values.length);
    for (float value : values) {
      raw.putFloat(value);
    }
    return tensor(FLOAT, raw.array(), dims);
  }

  /** Constant whole numbers, in one row. */
  String longs(long... values) {
    ByteBuffer raw = Proto.little(8 * values.length);
    for (long value : values) {
      raw.putLong(value);
    }
    return tensor(INT64, raw.array(), values.length);
  }

  private String tensor(int type, byte[] raw, long... dims) {
    String name = name();
    Proto tensor = new Proto();
    for (long dim : dims) {
      tensor.number(1, dim);
    }
    graph.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
    return name;
  }

  /** A node that {@link #add} takes. */
  static final class Node {
    private final Proto node = new Proto();

    Node(String operator, String... inputs) {
      for (String input : inputs) {
        node.text(1, input);
      }
      node.text(4, operator);
    }

    Node set(String attribute, long value) {
      return attribute(new Proto().text(1, attribute).number(3, value), ATTRIBUTE_INT);
    }

    Node set(String attribute, float value) {
      return attribute(new Proto().text(1, attribute).real(2, value), ATTRIBUTE_FLOAT);
    }

    Node list(String attribute, long... values) {
      Proto proto = new Proto().text(1, attribute);
      for (long value : values) {
        proto.number(8, value);
      }
      return attribute(proto, ATTRIBUTE_INTS);
    }

    private Node attribute(Proto attribute, int type) {
      node.message(5, attribute.number(20, type));
      return this;
    }
  }

  /** Adds a node with these outputs; an empty name is an output that nobody wants. */
  void add(Node node, String... outputs) {
    for (String output : outputs) {
      node.node.text(2, output);
    }
    graph.message(1, node.node);
  }

  /** Adds a node with one output, and gives its name. */
  String add(Node node) {
    String output = name();
    add(node, output);
    return output;
  }

  /** The model with one row of floats in and one out. */
  byte[] model(String input, int inputs, String output, int outputs) {
    graph.message(11, row(input, inputs)).message(12, row(output, outputs));
    return new Proto()
        .number(1, IR_VERSION)
        .text(2, "gapstone")
        .message(7, graph)
        .message(8, new Proto().text(1, "").number(2, OPERATORS))
        .toBytes();
  }

  private static Proto row(String name, int width) {
    Proto shape = new Proto();
    for (int dim : new int[] {1, width}) {
      shape.message(1, new Proto().number(1, dim));
    }
    Proto tensor = new Proto().number(1, FLOAT).message(2, shape);
    return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
  }
}
