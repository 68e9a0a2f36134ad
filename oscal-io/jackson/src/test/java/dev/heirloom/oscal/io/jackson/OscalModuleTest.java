package dev.heirloom.oscal.io.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.mapping.ConfidenceScore;
import dev.heirloom.oscal.model.profile.IncludeAll;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** OSCAL among an application's own objects, and what the mapper says when it is no OSCAL. */
class OscalModuleTest {

  private static final String CATALOG =
      """
      {"catalog": {"uuid": "4f1c0e6e-2f4b-4c8b-9d1a-6c3f5a7b8d90",
        "metadata": {"title": "Small", "last-modified": "2024-01-01T00:00:00Z",
          "version": "1", "oscal-version": "1.1.3"}%s}}""";

  private final ObjectMapper mapper = JsonMapper.builder().addModule(new OscalModule()).build();

  /** An application's own object, public since these tests open nothing to Databind. */
  public record Review(
      String reviewedBy,
      Catalog reviewedCatalog,
      List<Control> openControls,
      Map<ControlId, MarkupLine> notes) {}

  private Control control() {
    return ControlBuilder.builder()
        .id(new ControlId("ac-2"))
        .title(MarkupLine.ofText("Account *Management*"))
        .build();
  }

  @Test
  void theTestsRunWithTheVersionOfJacksonThatTheBuildNames() {
    String named = System.getProperty("heirloom.jackson");
    if (named != null) {
      assertEquals(named, PackageVersion.VERSION.toString());
      assertEquals(named, com.fasterxml.jackson.core.json.PackageVersion.VERSION.toString());
    }
  }

  @Test
  void recordsStandInAnApplicationsOwnObjectsWithOscalsNames() throws JsonProcessingException {
    ObjectMapper snake =
        JsonMapper.builder()
            .addModule(new OscalModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    Review review =
        new Review(
            "A. Assessor",
            mapper.readValue(CATALOG.formatted(""), Catalog.class),
            List.of(control()),
            Map.of(new ControlId("ac-2"), MarkupLine.ofMarkdown("see *below*")));
    String json = snake.writeValueAsString(review);
    assertTrue(json.contains("\"reviewed_catalog\":{\"catalog\":{\"uuid\""), json);
    assertTrue(json.contains("\"last-modified\""), json);
    assertTrue(json.contains("\"notes\":{\"ac-2\":\"see *below*\"}"), json);
    assertEquals(review, snake.readValue(json, Review.class));
  }

  @Test
  void anObjectWithoutFieldsIsWrittenAndRead() throws JsonProcessingException {
    assertEquals("{}", mapper.writeValueAsString(new IncludeAll()));
    assertEquals(new IncludeAll(), mapper.readValue("{}", IncludeAll.class));
  }

  @Test
  void theParserIsLeftBehindTheValueSoThatTheRestCanBeRead() throws JsonProcessingException {
    List<OscalDocument> documents =
        mapper.readValue(
            "[" + CATALOG.formatted("") + "," + CATALOG.formatted("") + "]",
            new TypeReference<>() {});
    assertEquals(2, documents.size());
    assertEquals(documents.get(0), documents.get(1));
  }

  @Test
  void allProblemsAreToldWithTheirPlaces() {
    OscalInputException thrown =
        assertThrows(
            OscalInputException.class,
            () ->
                mapper.readValue(
                    "{\"reviewedBy\": \"A\",\n \"openControls\": [{\"id\": \"ac 2\",\n"
                        + "  \"titel\": \"x\"}]}",
                    Review.class));
    assertEquals(
        List.of("", "/id", "/titel"),
        thrown.problems().stream().map(problem -> problem.place().path()).sorted().toList());
    assertEquals(2, thrown.getLocation().getLineNr());
    assertEquals(List.of("openControls", "0"), names(thrown).subList(0, 2));
    assertTrue(thrown.getMessage().contains("Did you mean 'title'?"), thrown.getMessage());
  }

  @Test
  void unknownFieldsFailAsTheMapperSays() throws IOException {
    String json = CATALOG.formatted(", \"x-tool\": [{\"deep\": [1, {}]}]");
    OscalInputException thrown =
        assertThrows(OscalInputException.class, () -> mapper.readValue(json, Catalog.class));
    assertEquals(List.of("catalog", "x-tool"), names(thrown));
    Catalog read =
        mapper
            .reader()
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readValue(json, Catalog.class);
    assertEquals(mapper.readValue(CATALOG.formatted(""), Catalog.class), read);
  }

  @Test
  void aFieldThatMayBeAKnownOneMisspeltIsNeverPassedOver() {
    String json = CATALOG.formatted(", \"controlz\": [{\"deep\": [1, {}]}]");
    OscalInputException thrown =
        assertThrows(
            OscalInputException.class,
            () ->
                mapper
                    .reader()
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(json, Catalog.class));
    assertTrue(thrown.getMessage().contains("Did you mean 'controls'?"), thrown.getMessage());
  }

  @Test
  void aMapperThatPassesOverUnknownFieldsPassesOverNothingElse() {
    for (String wrong :
        List.of(
            "{\"name\": \"a\", \"value\": \"b\", \"ns\": \"fedramp\"}",
            "{\"name\": \"a\", \"value\": 1}",
            "{\"name\": \"a\", \"name\": \"b\", \"value\": \"c\"}",
            "{\"name\": \"a\"}",
            "[]",
            "\"a\"")) {
      assertThrows(
          OscalInputException.class,
          () ->
              mapper
                  .reader()
                  .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                  .readValue(wrong, Property.class),
          wrong);
    }
  }

  @Test
  void anotherDocumentThanTheOneAskedForIsNamed() {
    JsonMappingException thrown =
        assertThrows(
            OscalInputException.class, () -> mapper.readValue("{\"profile\": {}}", Catalog.class));
    assertTrue(thrown.getMessage().contains("This is a profile, and a catalog is wanted"));
  }

  @Test
  void whatIsNoJsonIsJacksonsOwnException() {
    assertThrows(
        JsonParseException.class,
        () -> mapper.readValue("{\"catalog\": {\"uuid\": oops}}", Catalog.class));
  }

  @Test
  void aLimitIsToldWithItsPlace() {
    ObjectMapper bounded =
        JsonMapper.builder()
            .addModule(new OscalModule(ReadOptions.strict().withMaxDepth(2)))
            .build();
    JsonMappingException thrown =
        assertThrows(
            JsonMappingException.class,
            () -> bounded.readValue(CATALOG.formatted(""), Catalog.class));
    assertTrue(thrown.getMessage().contains("/catalog/metadata"), thrown.getMessage());
  }

  @Test
  void whatNoTextHoldsIsToldWithItsPlace() {
    Control broken =
        ControlBuilder.builder(control()).title(MarkupLine.ofText("half \uD800")).build();
    JsonMappingException thrown =
        assertThrows(
            JsonMappingException.class,
            () -> mapper.writeValueAsString(Map.of("open", List.of(broken))));
    assertEquals(List.of("open", "0", "title"), names(thrown));
  }

  @Test
  void nullStandsForNoRecord() throws JsonProcessingException {
    Review none = new Review("A", null, List.of(), Map.of());
    assertEquals(none, mapper.readValue(mapper.writeValueAsString(none), Review.class));
  }

  @Test
  void numbersAreWrittenWithoutExponent() throws JsonProcessingException {
    String json = "{\"percentage\":0.0000001}";
    assertEquals(json, mapper.writeValueAsString(mapper.readValue(json, ConfidenceScore.class)));
  }

  private static List<String> names(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .toList();
  }
}
