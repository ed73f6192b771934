package io.gapstone.instances.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.instances.format.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With {@code -Dgapstone.rewrite=true} the files are written anew instead. */
class ShippedSchemaTest {

  private static final Path SOURCES = Path.of("src/main/resources" + SchemaFiles.RESOURCES);

  @Test
  void shippedSchemasAreThoseOfTheFormats() throws IOException {
    boolean rewrite = Boolean.getBoolean("gapstone.rewrite");
    for (Map.Entry<String, Format<?>> entry : SchemaFiles.formats().entrySet()) {
      ByteArrayOutputStream schema = new ByteArrayOutputStream();
      entry.getValue().writeSchema(schema);
      if (rewrite) {
        Files.createDirectories(SOURCES);
        Files.write(SOURCES.resolve(entry.getKey()), schema.toByteArray());
      } else {
        assertThat(shipped(entry.getKey()))
            .as(entry.getKey())
            .isEqualTo(schema.toString(StandardCharsets.UTF_8));
      }
    }
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(names).containsExactlyElementsOf(SchemaFiles.formats().keySet());
    }
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in =
        ShippedSchemaTest.class.getResourceAsStream(SchemaFiles.RESOURCES + name)) {
      assertThat(in).as("%s is shipped", name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
