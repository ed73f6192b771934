package io.gapstone.learners.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** With {@code -Dgapstone.rewrite=true} the file is written anew instead. */
class PolicySchemaTest {

  private static final Path SHIPPED =
      Path.of("src/main/resources/io/gapstone/learners/schema/policy.schema.json");

  @Test
  void theShippedSchemaIsThatOfTheFormat() throws IOException {
    ByteArrayOutputStream schema = new ByteArrayOutputStream();
    PolicyFormat.FORMAT.writeSchema(schema);
    if (Boolean.getBoolean("gapstone.rewrite")) {
      Files.write(SHIPPED, schema.toByteArray());
    }
    assertThat(Files.readString(SHIPPED)).isEqualTo(schema.toString(StandardCharsets.UTF_8));
  }
}
