package dev.heirloom.oscal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.ParameterSelection;
import dev.heirloom.oscal.model.catalog.ParameterSelectionBuilder;
import dev.heirloom.oscal.model.implementation.PortRangeBuilder;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  private static final Control CONTROL =
      ControlBuilder.builder()
          .id(new ControlId("ac-2"))
          .title(MarkupLine.ofText("Account Management"))
          .build();

  @Test
  void aBuilderChangesOneThingAndLeavesTheOriginalAsItWas() {
    Control changed =
        ControlBuilder.builder(CONTROL)
            .oscalClass("SP800-53")
            .addProps(property("label", "AC-2"))
            .build();

    assertEquals(Optional.of("SP800-53"), changed.oscalClass());
    assertEquals(List.of(property("label", "AC-2")), changed.props());
    assertEquals(CONTROL.title(), changed.title());
    assertEquals(Optional.empty(), CONTROL.oscalClass());
    assertEquals(List.of(), CONTROL.props());
  }

  @Test
  void aListHandedInIsCopiedAndCannotBeChangedThroughTheValue() {
    List<Property> props = new ArrayList<>(List.of(property("label", "AC-2")));
    Control control =
        new Control(
            CONTROL.id(),
            Optional.empty(),
            CONTROL.title(),
            List.of(),
            props,
            List.of(),
            List.of(),
            List.of());
    props.clear();

    assertEquals(1, control.props().size());
    assertThrows(UnsupportedOperationException.class, () -> control.props().clear());
  }

  @Test
  void aMissingRequiredValueIsNamed() {
    NullPointerException e =
        assertThrows(
            NullPointerException.class,
            () -> ControlBuilder.builder().id(new ControlId("ac-2")).build());
    assertEquals("title is required", e.getMessage());
  }

  @Test
  void aRequiredListMayNotBeEmpty() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new dev.heirloom.oscal.model.profile.Profile(
                    Uuid.of(UUID.fromString("2b4d3a52-7a5c-4a83-9d4b-5a8a5a4f0c11")),
                    metadata(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    assertEquals("imports needs at least one entry", e.getMessage());
    assertThrows(NullPointerException.class, () -> ProfileBuilder.builder().build());
  }

  @Test
  void aValueOutsideTheOnesThatOscalNamesIsRefusedWithThemAll() {
    assertEquals(
        Optional.of("one-or-more"),
        ParameterSelectionBuilder.builder().howMany("one-or-more").build().howMany());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ParameterSelection(Optional.of("two"), List.of()));
    assertEquals("how-many is 'two', expected one of one, one-or-more", e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> PortRangeBuilder.builder().start(-1L).build());
  }

  @Test
  void uuidsThatDifferInCaseAloneAreEqualAndPrintAsSpelled() {
    Uuid upper = Uuid.of("2B4D3A52-7A5C-4A83-9D4B-5A8A5A4F0C11");
    Uuid lower = Uuid.of("2b4d3a52-7a5c-4a83-9d4b-5a8a5a4f0c11");

    assertEquals(lower, upper);
    assertEquals(lower.hashCode(), upper.hashCode());
    assertEquals(0, lower.compareTo(upper));
    assertEquals("2B4D3A52-7A5C-4A83-9D4B-5A8A5A4F0C11", upper.toString());
    assertEquals(lower.toJavaUuid(), upper.toJavaUuid());
    assertNotEquals(lower, Uuid.of("2b4d3a52-7a5c-4a83-9d4b-5a8a5a4f0c12"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2b4d3a52",
        "2b4d3a52-7a5c-1a83-9d4b-5a8a5a4f0c11",
        "2b4d3a52-7a5c-4a83-cd4b-5a8a5a4f0c11",
        "2b4d3a52-7a5c-4a83-9d4b-5a8a5a4f0c1g",
        "2b4d3a5217a5c-4a83-9d4b-5a8a5a4f0c11",
        "{2b4d3a52-7a5c-4a83-9d4b-5a8a5a4f0c11"
      })
  void whatIsNoUuidOfVersion4Or5IsRefused(String text) {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Uuid.of(text))
            .getMessage()
            .contains("expected a UUID of version 4 or 5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ac-2", "_a", "AC-2.1", "ac-2_smt.a", "é1", "a٣"})
  void aTokenIsALetterOrUnderscoreThenLettersDigitsDotsAndDashes(String text) {
    assertEquals(text, new ControlId(text).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2ac", "AC-2 (1)", "a:b", "-a", ".a", "a b", "a\n"})
  void whatIsNoTokenIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new ControlId(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-28", "2024-02-29", "2000-02-29Z", "2026-11-21-05:00", "2026-11-21+05:30"})
  void aDateIsADayThatExistsWithOrWithoutZone(String text) {
    assertEquals(text, new OscalDate(text).toString());
    assertEquals(LocalDate.parse(text.substring(0, 10)), new OscalDate(text).toLocalDate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-29",
        "2026-13-01",
        "21.11.2026",
        "2026-11-21T00:00:00Z",
        "2026-04-31"
      })
  void whatIsNoDateIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new OscalDate(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T09:30:00Z",
        "2021-06-08T13:57:28.91745-04:00",
        "2020-02-29T00:00:00+05:45"
      })
  void aTimestampKeepsItsSpelling(String text) {
    assertEquals(text, new OscalDateTime(text).toString());
    assertEquals(OffsetDateTime.parse(text), new OscalDateTime(text).toOffsetDateTime());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-21", "2026-11-21T09:30:00", "2026-11-21T24:00:00Z", "2026-11-21T09:30Z"})
  void aTimestampWithoutZoneOrSecondsIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new OscalDateTime(text));
  }

  @Test
  void aMomentIsWrittenWithItsSeconds() {
    assertEquals(
        "2026-11-21T09:30:00Z",
        OscalDateTime.of(OffsetDateTime.parse("2026-11-21T09:30Z")).toString());
    assertEquals("2026-11-21", OscalDate.of(LocalDate.of(2026, 11, 21)).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " a", "a ", "a\nb", "\ta"})
  void aStringHasNoWhiteSpaceAtItsEndsAndNoLineBreak(String text) {
    assertThrows(IllegalArgumentException.class, () -> property("label", text));
  }

  private static Property property(String name, String value) {
    return PropertyBuilder.builder().name(name).value(value).build();
  }

  private static Metadata metadata() {
    return MetadataBuilder.builder()
        .title(MarkupLine.ofText("Test"))
        .lastModified(new OscalDateTime("2026-11-21T00:00:00Z"))
        .version("1")
        .oscalVersion("1.2.2")
        .build();
  }
}
