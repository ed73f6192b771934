package io.gapstone.learners.files;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gapstone.core.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Any bytes are a policy's description, which is written and read back, or one sentence. */
class PolicyFuzzTest {

  @FuzzTest(maxDuration = "8s")
  void anyBytes(byte[] bytes) throws IOException {
    PolicyDescription policy;
    try {
      policy = PolicyFormat.FORMAT.read("file", new ByteArrayInputStream(bytes));
    } catch (BadInputException e) {
      String sentence = e.getMessage();
      if (!sentence.startsWith("file: ") || !sentence.endsWith(".") || sentence.contains("\n")) {
        throw new AssertionError("not one sentence: " + sentence);
      }
      return;
    }
    byte[] canonical = write(policy);
    PolicyDescription again = PolicyFormat.FORMAT.read("file", new ByteArrayInputStream(canonical));
    if (!Arrays.equals(canonical, write(again))) {
      throw new AssertionError("what was written reads back as something else");
    }
  }

  private static byte[] write(PolicyDescription policy) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PolicyFormat.FORMAT.write(policy, out);
    return out.toByteArray();
  }
}
