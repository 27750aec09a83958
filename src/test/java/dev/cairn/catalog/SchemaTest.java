package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cairn.catalog.Snippets.Snippet;
import dev.cairn.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schemas that editors complete and check with agree with the reader.
class SchemaTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  @ParameterizedTest
  @MethodSource("dev.cairn.catalog.Snippets#all")
  void agreesWithTheReader(Snippet snippet) throws IOException {
    List<String> errors = errors(schemaOf(snippet.part()), YAML.readTree(snippet.yaml()));
    if (snippet.problem().isEmpty() || snippet.blind()) {
      assertThat(errors).isEmpty();
    } else {
      assertThat(errors).as(snippet.problem()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void acceptsEveryFileOfTheFixtureAndOfTheShippedCatalog(Path file) throws IOException {
    String name = file.getFileName().toString();
    String part =
        switch (name) {
          case "catalog.yaml" -> "catalog";
          case "goals.yaml" -> "goal";
          case "out-of-scope.yaml", "ask-back.yaml", "any-goal.yaml" -> "utterance";
          default -> file.toString().contains("/topics/") ? "topic" : "resource";
        };
    assertThat(errors(schemaOf(part), YAML.readTree(Files.readString(file)))).isEmpty();
  }

  static Stream<Path> files() throws IOException {
    var problems = new Problems();
    return Stream.concat(
            CatalogFolder.list(Fixtures.rustFolder(), problems).stream(),
            CatalogFolder.list(Fixtures.shippedFolder(), problems).stream())
        .filter(file -> file.part() != CatalogFile.Part.NOTES)
        .map(CatalogFile::file);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void describesEveryKey(Path schema) throws IOException {
    assertThat(withoutDescription(YAML.readTree(Files.readString(schema)), "")).isEmpty();
  }

  static Stream<Path> schemas() throws IOException {
    try (Stream<Path> files = Files.list(schemaFolder())) {
      return files.sorted().toList().stream();
    }
  }

  @Test
  void knowsExactlyTheKeysOfTheReader() throws IOException {
    assertThat(keys("catalog", "/properties")).containsExactlyElementsOf(InfoReader.KEYS);
    assertThat(keys("goals", "/items/properties")).containsExactlyElementsOf(GoalsReader.KEYS);
    assertThat(keys("topics", "/items/properties")).containsExactlyElementsOf(TopicsReader.KEYS);
    assertThat(keys("topics", "/items/properties/needs/items/anyOf/1/properties"))
        .containsExactlyElementsOf(TopicsReader.NEED_KEYS);
    assertThat(keys("resources", "/items/properties"))
        .containsExactlyElementsOf(ResourcesReader.KEYS);
    assertThat(keys("resources", "/items/properties/topics/items/anyOf/1/properties"))
        .containsExactlyElementsOf(ResourcesReader.COVERAGE_KEYS);
    assertThat(keys("note", "/properties")).containsExactlyElementsOf(NotesReader.KEYS);
  }

  private static List<String> keys(String schema, String pointer) throws IOException {
    return YAML.readTree(Files.readString(schemaFile(schema))).at(pointer).properties().stream()
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private static Stream<String> propertiesWithoutDescription(JsonNode properties, String path) {
    return properties.properties().stream()
        .flatMap(
            entry -> {
              String key = path + "/" + entry.getKey();
              boolean isDepth = path.endsWith("hours") || path.endsWith("outcomes");
              boolean described = entry.getValue().has("description") || isDepth;
              return Stream.concat(
                  described ? Stream.empty() : Stream.of(key),
                  withoutDescription(entry.getValue(), key).stream());
            });
  }

  private static List<String> withoutDescription(JsonNode schema, String path) {
    return Stream.of(
            propertiesWithoutDescription(schema.path("properties"), path),
            withoutDescription(schema.path("items"), path, schema.has("items")),
            schema.path("anyOf").valueStream().flatMap(one -> withoutDescription(one, path, true)))
        .flatMap(found -> found)
        .toList();
  }

  private static Stream<String> withoutDescription(JsonNode schema, String path, boolean exists) {
    return exists ? withoutDescription(schema, path).stream() : Stream.empty();
  }

  private static List<String> errors(Schema schema, JsonNode node) {
    return schema.validate(node).stream().map(Object::toString).toList();
  }

  private static Schema schemaOf(String part) throws IOException {
    String name =
        switch (part) {
          case "goal" -> "goals";
          case "topic" -> "topics";
          case "resource" -> "resources";
          case "utterance" -> "utterances";
          default -> part;
        };
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(Files.readString(schemaFile(name)));
  }

  private static Path schemaFile(String name) {
    return schemaFolder().resolve(name + ".schema.json");
  }

  private static Path schemaFolder() {
    return Fixtures.shippedFolder().resolve("schema");
  }
}
