package io.gapstone.bench.architecture.bad.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** Reads objects from files. */
public final class BadBench {

  private BadBench() {}

  record Stored(int value) implements Serializable {}

  /** Something to be called. */
  public static String describe() {
    return "bad";
  }

  static Object reads(InputStream in) throws IOException, ClassNotFoundException {
    try (ObjectInputStream objects = new ObjectInputStream(in)) {
      return objects.readObject();
    }
  }
}
