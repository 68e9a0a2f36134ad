package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Maps;
import dev.heirloom.inheritance.ato.BoundaryPart;
import dev.heirloom.inheritance.ato.Change;
import dev.heirloom.inheritance.ato.Milestone;
import dev.heirloom.inheritance.ato.StepKind;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.authorization.PolicyFile;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.io.matrix.LayoutFile;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The published schemas stand where their addresses say, and take what the library reads. */
class FileSchemaTest {

  private static final Path FOLDER = Path.of("src/main/resources/META-INF/heirloom.dev/schemas");

  private static final Path EXAMPLES = Path.of("../examples");

  /** Records that have every field there is. */
  private static final String RECORDS =
      """
      {"format-version": "1", "agency": "Office", "regime": "fedramp-2026",
       "same-organization": ["common"],
       "systems": [{"id": "portal", "title": "Portal", "agency": "Office", "level": "low",
         "baseline": "Moderate", "providers": ["cloud"], "consolidated": true,
         "identifiers": ["portal.json"],
         "boundary": [{"kind": "org", "name": "grants", "parts": [{"kind": "space", "name": "a"}]}]}],
       "providers": [{"id": "cloud", "title": "Cloud", "package-id": "F1", "agency": "Office",
         "identifiers": ["cloud.json"], "inherits-from": ["granite"],
         "trust-center": "https://trust.example", "secure-configuration-guide": "https://g.example",
         "next-report": "2026-12-01"}],
       "authorizations": [{"subject": "F1", "id": "package", "type": "system", "agency": "Office",
         "authority": "an official", "issued": "2023-01-01", "review": "2024-01-01",
         "expires": "2026-01-01", "revoked": "2025-01-01", "level": "high",
         "certification-class": "b", "baseline": "Moderate", "covers": ["cloud"],
         "controls": ["ac-2"], "parameters": [{"parameter": "ac-7_prm_1", "values": ["3"]}],
         "risks": ["one"], "limitations": ["one"],
         "conditions": [{"text": "not there", "excludes": true, "controls": ["sc-8"],
           "components": ["00000000-0000-4000-8000-000000000001"],
           "items": ["00000000-0000-4000-8000-000000000002"]}]}],
       "acceptances": [{"subject": "F1", "id": "accepted", "agency": "Office",
         "issued": "2023-02-01", "expires": "2026-02-01", "revoked": "2025-02-01",
         "accepted-level": "moderate", "conditions": [{"text": "not there"}]}],
       "milestones": [{"step": "request-ato", "system": "portal", "date": "2023-05-03",
         "provider": "cloud", "outcome": "disapproved", "by": "an official", "text": "no"}],
       "changes": [{"kind": "provider", "subject": "cloud", "date": "2023-09-01", "text": "less",
         "controls": ["cp-9"]}]}
      """;

  /** A policy that has every field there is. */
  private static final String POLICY =
      """
      {"format-version": "1", "presumption": "fall-through", "undecided-parameters": "no-cap",
       "without-acceptance": "unusable", "certification-classes": "cap", "open-risks": "cap",
       "stricter": {"ac-7_prm_1": "smaller"}, "most-paths": 7, "most-entries": 8}
      """;

  private static final List<Class<? extends Enum<?>>> WORDS =
      List.of(
          Regime.class,
          ImpactLevel.class,
          BoundaryPart.Kind.class,
          AuthorizationType.class,
          CertificationClass.class,
          StepKind.class,
          Milestone.Outcome.class,
          Change.Kind.class,
          Policy.Presumption.class,
          Policy.UndecidedParameters.class,
          Policy.WithoutAcceptance.class,
          Policy.CertificationClasses.class,
          Policy.OpenRisks.class,
          Stricter.class);

  private static final Pattern FIELDS = Pattern.compile("The fields are (.*?)\\.(?:\n|$)");

  private static final Map<FileSchema, Schema> LOADED =
      Maps.toMap(
          List.of(FileSchema.values()),
          schema ->
              SchemaLoader.builder()
                  .schemaJson(json(schema))
                  .draftV7Support()
                  .build()
                  .load()
                  .build());

  private static JSONObject json(FileSchema schema) {
    return new JSONObject(schema.text());
  }

  private static void validate(FileSchema schema, JSONObject file) {
    LOADED.get(schema).validate(file);
  }

  private static void read(FileSchema schema, String text) {
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    if (schema == FileSchema.POLICY) {
      PolicyFile.read(in, "policy.json");
    } else {
      AuthorizationFile.read(in, "records.json");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaStandsWhereItsAddressSays(FileSchema schema) throws IOException {
    String name = Path.of(schema.address().getPath()).getFileName().toString();

    assertEquals(schema.address().toString(), json(schema).getString("$id"));
    assertEquals("https://heirloom.dev/schemas/" + name, schema.address().toString());
    assertEquals(Files.readString(FOLDER.resolve(name)), schema.text());
    // The number in the name is that of the format that the schema describes.
    Matcher number = Pattern.compile("-(\\d+)\\.").matcher(name);
    assertTrue(number.find(), name);
    assertTrue(json(schema).getString("title").endsWith("format " + number.group(1)), name);
  }

  @Test
  void noOtherSchemaIsPublished() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(FileSchema.values().length, files.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/authorizations.yaml", "data/office-systems.yaml"})
  void theProjectsRecordsAreValid(String file) throws IOException {
    assertDoesNotThrow(() -> validate(FileSchema.RECORDS, yaml(EXAMPLES.resolve(file))));
    AuthorizationFile read = AuthorizationFile.read(EXAMPLES.resolve(file));
    assertDoesNotThrow(() -> validate(FileSchema.RECORDS, new JSONObject(read.toJson())));
  }

  @Test
  void theProjectsLayoutIsValid() throws IOException {
    Path file = EXAMPLES.resolve("matrices/wolkje.yaml");
    List<MatrixLayout> layouts = LayoutFile.read(Files.readString(file));

    assertDoesNotThrow(() -> validate(FileSchema.MATRIX_LAYOUT, yaml(file)));
    assertDoesNotThrow(
        () -> validate(FileSchema.MATRIX_LAYOUT, new JSONObject(LayoutFile.json(layouts))));
  }

  /** A day is a text to the schema, as it is in JSON. */
  private static JSONObject yaml(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    DumperOptions unused = new DumperOptions();
    Resolver texts =
        new Resolver() {
          @Override
          public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
              super.addImplicitResolver(tag, pattern, first, limit);
            }
          }
        };
    Map<String, Object> tree =
        new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, texts)
            .load(Files.readString(file));
    return new JSONObject(tree);
  }

  @Test
  void everyFieldIsValidAndTheSchemaHasNoOther() {
    for (FileSchema schema : List.of(FileSchema.RECORDS, FileSchema.POLICY)) {
      String all = schema == FileSchema.POLICY ? POLICY : RECORDS;

      assertDoesNotThrow(() -> validate(schema, new JSONObject(all)));
      assertDoesNotThrow(() -> read(schema, all));
      assertEquals(fieldsOfTheReader(schema, all), fields(json(schema)));
    }
  }

  /** Returns what a reader says that the fields are, in all objects of a file. */
  private static Set<Set<String>> fieldsOfTheReader(FileSchema schema, String all) {
    JSONObject file = new JSONObject(all);
    addUnknown(file);
    String told =
        assertThrows(DataFileException.class, () -> read(schema, file.toString())).getMessage();
    Set<Set<String>> fields = new HashSet<>();
    for (Matcher found = FIELDS.matcher(told); found.find(); ) {
      fields.add(new TreeSet<>(List.of(found.group(1).split(", "))));
    }
    return fields;
  }

  private static void addUnknown(Object value) {
    if (value instanceof JSONArray list) {
      list.forEach(FileSchemaTest::addUnknown);
    } else if (value instanceof JSONObject object) {
      object.keySet().stream()
          .filter(name -> !name.equals("stricter"))
          .forEach(name -> addUnknown(object.get(name)));
      object.put("unknown", 1);
    }
  }

  private static Set<Set<String>> fields(JSONObject schema) {
    Set<Set<String>> fields = new HashSet<>();
    fields.add(new TreeSet<>(schema.getJSONObject("properties").keySet()));
    JSONObject definitions = schema.optJSONObject("definitions", new JSONObject());
    for (String name : definitions.keySet()) {
      fields.add(
          new TreeSet<>(definitions.getJSONObject(name).getJSONObject("properties").keySet()));
    }
    return fields;
  }

  @Test
  void theSchemasHaveTheWordsThatTheReadersKnow() {
    Set<Set<String>> stated = new HashSet<>();
    for (FileSchema schema : List.of(FileSchema.RECORDS, FileSchema.POLICY)) {
      addWords(json(schema), stated);
    }
    Set<Set<String>> known =
        WORDS.stream()
            .map(
                type ->
                    Arrays.stream(type.getEnumConstants())
                        .map(PlainValue::word)
                        .collect(Collectors.toSet()))
            .collect(Collectors.toSet());
    assertEquals(known, stated);
  }

  private static void addWords(JSONObject schema, Set<Set<String>> words) {
    if (schema.opt("enum") instanceof JSONArray list) {
      words.add(list.toList().stream().map(String::valueOf).collect(Collectors.toSet()));
    }
    for (String name : schema.keySet()) {
      if (schema.get(name) instanceof JSONObject inner) {
        addWords(inner, words);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"format-version\": \"2\"}",
        "{\"format-version\": \"1\", \"systems\": [{\"title\": \"Portal\"}]}",
        "{\"format-version\": \"1\", \"authorizations\": [{\"subject\": \" \"}]}",
        "{\"format-version\": \"1\", \"changes\": [{\"kind\": \"system\", \"subject\": \"x\"}]}",
        "{\"format-version\": \"1\", \"regime\": \"fedrmp\"}",
        "{\"format-version\": \"1\", \"acceptances\": [{\"subject\": \"x\", \"issued\": \"May\"}]}",
        "{\"format-version\": \"1\", \"acceptances\": {}}"
      })
  void whatTheReadersRefuseTheSchemaRefusesToo(String text) {
    for (FileSchema schema : List.of(FileSchema.RECORDS, FileSchema.POLICY)) {
      assertThrows(DataFileException.class, () -> read(schema, text), text);
      assertThrows(ValidationException.class, () -> validate(schema, new JSONObject(text)), text);
    }
  }
}
