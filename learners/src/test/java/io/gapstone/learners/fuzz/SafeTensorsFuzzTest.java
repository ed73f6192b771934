package io.gapstone.learners.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gapstone.core.BadInputException;
import io.gapstone.learners.files.SafeTensors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Any bytes are arrays, which are written and read back, or one sentence. */
class SafeTensorsFuzzTest {

  @FuzzTest(maxDuration = "8s")
  void anyBytes(byte[] bytes) throws IOException {
    check(bytes);
    check(withHeaderLength(bytes));
  }

  /** The same with a header length that could be right, so that more than it is tried. */
  private static byte[] withHeaderLength(byte[] bytes) {
    byte[] file = new byte[8 + bytes.length];
    System.arraycopy(bytes, 0, file, 8, bytes.length);
    int end = bytes.length;
    for (int k = 0; k < bytes.length; k++) {
      end = bytes[k] == '}' ? k + 1 : end;
    }
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(end);
    return file;
  }

  private static void check(byte[] bytes) throws IOException {
    SafeTensors.Content content;
    try {
      content = read(bytes);
    } catch (BadInputException e) {
      String sentence = e.getMessage();
      if (!sentence.startsWith("file ") || !sentence.endsWith(".") || sentence.contains("\n")) {
        throw new AssertionError("not one sentence: " + sentence);
      }
      return;
    }
    byte[] canonical = write(content);
    if (!Arrays.equals(canonical, write(read(canonical)))) {
      throw new AssertionError("what was written reads back as something else");
    }
  }

  private static SafeTensors.Content read(byte[] bytes) throws IOException {
    return SafeTensors.read("file", new ByteArrayInputStream(bytes), bytes.length);
  }

  private static byte[] write(SafeTensors.Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeTensors.write(content.metadata(), content.tensors(), out);
    return out.toByteArray();
  }
}
