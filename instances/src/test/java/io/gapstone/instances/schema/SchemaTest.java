package io.gapstone.instances.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Instance;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.format.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema of a format refuses what its reader refuses, and the other way round, but for what
 * only a reader can see: lengths that do not fit the sizes, fields that do not fit each other, and
 * repeated names.
 */
class SchemaTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private static final String LENGTHS =
      "(?s).*(; it must be \\d+ \\([a-zA-Z+0-9]+\\)\\.|all must be of one length\\.)";

  static Stream<String> formats() {
    return SchemaFiles.formats().keySet().stream();
  }

  static Stream<FamilyFiles<?, ?>> families() {
    return SchemaFiles.families().stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readerAndSchemaRefuseTheSame(String name) throws IOException {
    Format<?> format = SchemaFiles.formats().get(name);
    JsonNode description = description(format);
    JsonSchema schema = SCHEMAS.getSchema(description);
    ObjectNode document = document(format, description);
    assertThat(schema.validate(document)).isEmpty();
    int refused = 0;
    int accepted = 0;
    for (Mutations.Mutant mutant : Mutations.of(document)) {
      Optional<BadInputException> refusal = refusal(format, mutant.json());
      if (schema.validate(MAPPER.readTree(mutant.json())).isEmpty()) {
        accepted++;
        assertThat(refusal.map(SchemaTest::seenByReadersOnly))
            .as(mutant.what())
            .isNotEqualTo(Optional.of(false));
      } else {
        refused++;
        assertThat(refusal).as(mutant.what()).isPresent();
      }
    }
    assertThat(refused).isGreaterThan(50);
    assertThat(accepted).isPositive();
  }

  private static boolean seenByReadersOnly(BadInputException refusal) {
    return refusal.getCause() instanceof IllegalArgumentException
        || refusal.getMessage().matches(LENGTHS);
  }

  @ParameterizedTest
  @MethodSource("families")
  void generatedInstancesAreValid(FamilyFiles<?, ?> files) throws IOException {
    JsonSchema schema = SCHEMAS.getSchema(description(files.instanceFormat()));
    for (String profile : Set.of("small", "contended")) {
      assertThat(schema.validate(MAPPER.readTree(generated(files, profile)))).isEmpty();
    }
  }

  private static <I extends Instance> byte[] generated(FamilyFiles<I, ?> files, String profile)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.instanceFormat().write(files.generator().generate(profile, 3, Map.of()), out);
    return out.toByteArray();
  }

  /** A small instance where the format is one of instances, else one made up from the schema. */
  private static ObjectNode document(Format<?> format, JsonNode description) throws IOException {
    for (FamilyFiles<?, ?> files : SchemaFiles.families()) {
      if (files.instanceFormat().id().equals(format.id())) {
        return (ObjectNode) MAPPER.readTree(generated(files, "small"));
      }
    }
    return Documents.from(description);
  }

  private static JsonNode description(Format<?> format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writeSchema(out);
    return MAPPER.readTree(out.toByteArray());
  }

  private static Optional<BadInputException> refusal(Format<?> format, String json)
      throws IOException {
    try {
      format.read("x", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
      return Optional.empty();
    } catch (BadInputException e) {
      return Optional.of(e);
    }
  }
}
