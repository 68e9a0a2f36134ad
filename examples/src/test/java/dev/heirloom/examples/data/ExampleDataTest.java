package dev.heirloom.examples.data;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.Test;

class ExampleDataTest {

  private static final Path DATA = Path.of("data");

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "catalog", "oscal-catalog_schema.json",
          "profile", "oscal-profile_schema.json",
          "component-definition", "oscal-component-definition_schema.json",
          "system-security-plan", "oscal-ssp_schema.json");

  @Test
  void the_committed_files_are_what_the_generator_writes() throws IOException {
    Map<String, String> generated = ExampleData.documents(Path.of("").toAbsolutePath());

    assertEquals(6, generated.size());
    for (Map.Entry<String, String> document : generated.entrySet()) {
      assertEquals(
          document.getValue(), Files.readString(DATA.resolve(document.getKey())), document.getKey());
    }
  }

  @Test
  void every_document_is_valid_against_the_official_schema() throws IOException {
    Map<String, List<String>> problems = new TreeMap<>();
    try (Stream<Path> files = Files.list(DATA)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        JSONObject document = new JSONObject(new JSONTokener(Files.newBufferedReader(file)));
        String model = document.keys().next();
        if (SCHEMAS.containsKey(model)) {
          problems.put(file.getFileName().toString(), problems(schema(SCHEMAS.get(model)), document));
        }
      }
    }

    assertEquals(6, problems.size());
    assertAll(
        problems.entrySet().stream()
            .map(found -> () -> assertEquals(List.of(), found.getValue(), found.getKey())));
  }

  @Test
  void the_facts_are_those_of_the_publications() throws IOException {
    Facts facts = Facts.read(Path.of("").toAbsolutePath());
    Map<String, Long> answers =
        facts.cloudGov().values().stream()
            .collect(Collectors.groupingBy(Facts.CrmRow::inheritable, Collectors.counting()));

    assertEquals(922, facts.controls().size());
    assertEquals(
        325, facts.controls().values().stream().filter(Facts.Control::fedrampModerate).count());
    assertEquals(Map.of("yes", 124L, "partial", 142L, "no", 350L), answers);
    assertTrue(
        facts.constraints().keySet().stream()
            .allMatch(
                parameter ->
                    facts.controls().values().stream()
                        .anyMatch(
                            control ->
                                control.fedrampModerate()
                                    && control.parameters().contains(parameter))));
  }

  private static Schema schema(String name) throws IOException {
    try (InputStream in = ExampleDataTest.class.getResourceAsStream("/schema/json/" + name)) {
      return SchemaLoader.builder()
          .draftV7Support()
          .schemaJson(new JSONObject(new JSONTokener(in)))
          .build()
          .load()
          .build();
    }
  }

  private static List<String> problems(Schema schema, JSONObject document) {
    try {
      schema.validate(document);
      return List.of();
    } catch (ValidationException e) {
      return e.getAllMessages();
    }
  }
}
