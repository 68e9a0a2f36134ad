package dev.heirloom.inheritance.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.ParameterConstraint;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import dev.heirloom.oscal.model.profile.ImportBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import dev.heirloom.oscal.model.profile.SelectControls;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a baseline takes from a catalog. */
class CatalogBaselineTest {

  private static final URI ADDRESS = URI.create("https://example.com/catalog.json");
  private static final String OURS = "https://heirloom.dev/ns/oscal";

  private static final Metadata METADATA =
      MetadataBuilder.builder()
          .title(MarkupLine.ofText("Small catalog"))
          .lastModified(new OscalDateTime("2026-01-02T00:00:00Z"))
          .version("1.0")
          .oscalVersion("1.1.3")
          .build();

  private static Catalog catalog(Metadata metadata, Control... controls) {
    return CatalogBuilder.builder()
        .uuid(Uuid.of("33333333-0000-4000-8000-000000000001"))
        .metadata(metadata)
        .controls(List.of(controls))
        .build();
  }

  private static Control control(String id, Part... parts) {
    return ControlBuilder.builder()
        .id(new ControlId(id))
        .title(MarkupLine.ofText("Title of " + id))
        .parts(List.of(parts))
        .build();
  }

  private static Property prop(String name, String value) {
    return PropertyBuilder.builder().name(name).value(value).build();
  }

  private static Metadata with(Property prop) {
    return MetadataBuilder.builder(METADATA).props(List.of(prop)).build();
  }

  private static Metadata linked(String rel, String href) {
    return MetadataBuilder.builder(METADATA)
        .links(List.of(LinkBuilder.builder().rel(rel).href(href).build()))
        .build();
  }

  private static Baseline baseline(Metadata metadata) {
    return Baseline.of(catalog(metadata, control("x-1")), ADDRESS);
  }

  @Test
  void aResolvedCatalogIsKnownForASelectionByItsToolOrItsProfile() {
    assertTrue(baseline(with(prop("resolution-tool", "Heirloom"))).parts().selection());
    assertTrue(baseline(linked("source-profile", "profile.json")).parts().selection());
    assertTrue(baseline(linked("resolution-source", "profile.json")).parts().selection());
    assertFalse(baseline(linked("reference", "profile.json")).parts().selection());
    assertFalse(baseline(with(prop("marking", "public"))).parts().selection());
  }

  @Test
  void theAddressesAreItsOwnAndThatOfItsProfile() {
    String profile = "https://example.com/profile.json";
    assertEquals(
        List.of(ADDRESS.toString(), profile),
        List.copyOf(baseline(linked("source-profile", profile)).identity().addresses()));
    assertEquals(
        List.of(ADDRESS.toString()),
        List.copyOf(baseline(linked("source-profile", "#resource")).identity().addresses()));
  }

  @Test
  void theRevisionIsWhatTheLibrarysPropertySaysElseWhatTheTitleNames() {
    Property revision =
        PropertyBuilder.builder().ns(OURS).name("catalog-revision").value("rev9").build();
    assertEquals(Optional.of("rev9"), baseline(with(revision)).revision());
    assertEquals(Optional.empty(), baseline(with(prop("catalog-revision", "rev9"))).revision());
    assertEquals(
        Optional.of("rev5"),
        baseline(
                MetadataBuilder.builder(METADATA)
                    .title(MarkupLine.ofText("NIST SP 800-53 Rev 5"))
                    .build())
            .revision());
  }

  private static boolean isWithdrawn(Property prop) {
    Control control = ControlBuilder.builder(control("x-1")).props(List.of(prop)).build();
    return Baseline.of(catalog(METADATA, control, control("x-2"))).controls().get(0).withdrawn();
  }

  @Test
  void aControlIsWithdrawnByItsStatusAlone() {
    assertTrue(isWithdrawn(prop("status", "withdrawn")));
    assertTrue(isWithdrawn(prop("status", "Withdrawn")));
    assertFalse(isWithdrawn(prop("sort-id", "withdrawn")));
    assertFalse(isWithdrawn(prop("status", "planned")));
  }

  @Test
  void aCatalogOfWithdrawnControlsIsNoBaseline() {
    Control control =
        ControlBuilder.builder(control("x-1")).props(List.of(prop("status", "withdrawn"))).build();
    assertThrows(EmptyBaselineException.class, () -> Baseline.of(catalog(METADATA, control)));
  }

  private static Part objective(String id, String name, Part... parts) {
    return PartBuilder.builder()
        .id(id)
        .name(name)
        .props(List.of(prop("label", id.toUpperCase(java.util.Locale.ROOT))))
        .links(
            List.of(
                LinkBuilder.builder().rel("assessment-for").href("#x-1_smt.a").build(),
                LinkBuilder.builder().rel("reference").href("#other").build()))
        .parts(List.of(parts))
        .build();
  }

  @Test
  void theObjectivesOfAControlAreThoseOfEitherNameAtEveryDepth() {
    Control control =
        control(
            "x-1",
            PartBuilder.builder()
                .name("assessment-objective")
                .addParts(
                    objective("obj-1", "assessment-objective", objective("obj-1.a", "objective")))
                .build(),
            objective("method", "assessment-method"));
    assertEquals(
        List.of(
            new AssessmentObjective("obj-1", Optional.of("OBJ-1"), List.of("x-1_smt.a"), true),
            new AssessmentObjective(
                "obj-1.a", Optional.of("OBJ-1.A"), List.of("x-1_smt.a"), false)),
        Baseline.of(catalog(METADATA, control)).controls().get(0).objectives());
  }

  private static Optional<String> label(Property... props) {
    Part item = PartBuilder.builder().id("x-1_smt.a").name("item").props(List.of(props)).build();
    Control control =
        control(
            "x-1", PartBuilder.builder().id("x-1_smt").name("statement").addParts(item).build());
    return Baseline.of(catalog(METADATA, control)).index().points().get(0).label();
  }

  private static Property label(String value, String oscalClass) {
    return PropertyBuilder.builder().name("label").value(value).oscalClass(oscalClass).build();
  }

  @Test
  void theLabelIsTheOneWithoutAClassElseTheFirst() {
    assertEquals(Optional.of("a."), label(label("AC-a", "zero-padded"), prop("label", "a.")));
    assertEquals(Optional.of("AC-a"), label(label("AC-a", "zero-padded"), label("b", "other")));
    assertEquals(Optional.empty(), label(prop("sort-id", "a")));
  }

  @Test
  void aParameterKeepsWhatPinsItAndWhatItIsMadeOf() {
    Control control =
        ControlBuilder.builder(control("x-1"))
            .params(
                List.of(
                    ParameterBuilder.builder()
                        .id(new ParameterId("p"))
                        .props(
                            List.of(
                                prop("aggregates", "q"),
                                prop("alt-identifier", "old"),
                                prop("alt-identifier", "no id"),
                                prop("stricter", "smaller"),
                                PropertyBuilder.builder()
                                    .ns(OURS)
                                    .name("stricter")
                                    .value("larger")
                                    .build()))
                        .constraints(
                            List.of(
                                new ParameterConstraint(
                                    Optional.of(MarkupMultiline.ofText("at least 5")), List.of()),
                                new ParameterConstraint(Optional.empty(), List.of())))
                        .build()))
            .build();
    assertEquals(
        new BaselineParameter(
            new ParameterId("p"),
            List.of(),
            List.of("at least 5"),
            Optional.of(Stricter.LARGER),
            List.of(new ParameterId("q")),
            List.of(new ParameterId("old"))),
        Baseline.of(catalog(METADATA, control)).controls().get(0).parameters().get(0));
  }

  @Test
  void theFirstControlHasTheParametersOfGroupAndCatalog() {
    Catalog catalog =
        CatalogBuilder.builder(catalog(METADATA))
            .params(List.of(ParameterBuilder.builder().id(new ParameterId("top")).build()))
            .groups(
                List.of(
                    GroupBuilder.builder()
                        .id("g")
                        .title(MarkupLine.ofText("Group"))
                        .params(
                            List.of(
                                ParameterBuilder.builder().id(new ParameterId("of-group")).build()))
                        .controls(List.of(control("x-1"), control("x-2")))
                        .build()))
            .build();
    Baseline baseline = Baseline.of(catalog);
    assertEquals(
        List.of("top", "of-group"),
        baseline.parameters().keySet().stream().map(ParameterId::value).toList());
    assertEquals("Group", baseline.controls().get(1).familyTitle());
  }

  @Test
  void controlsComeInTheOrderOfTheCatalogAtEveryDepthWithTheirStatementsAlone() {
    Control nesting =
        ControlBuilder.builder(
                control(
                    "x-1",
                    PartBuilder.builder().id("x-1_smt").name("statement").build(),
                    PartBuilder.builder().id("x-1_gdn").name("guidance").build()))
            .props(List.of(prop("alt-identifier", "old-1"), prop("sort-id", "x-01")))
            .controls(List.of(control("x-1.1")))
            .build();
    GroupBuilder inner =
        GroupBuilder.builder()
            .id("inner")
            .title(MarkupLine.ofText("Inner"))
            .controls(List.of(nesting));
    Catalog catalog =
        CatalogBuilder.builder(catalog(METADATA, control("x-0")))
            .groups(
                List.of(
                    GroupBuilder.builder()
                        .id("outer")
                        .title(MarkupLine.ofText("Outer"))
                        .controls(List.of(control("x-2")))
                        .groups(List.of(inner.build()))
                        .build()))
            .build();
    Baseline baseline = Baseline.of(catalog);
    assertEquals(
        List.of("x-0", "x-2", "x-1", "x-1.1"),
        baseline.controls().stream().map(control -> control.id().value()).toList());
    BaselineControl read = baseline.control(new ControlId("x-1")).orElseThrow();
    assertEquals(
        List.of(Optional.of("x-1_smt")),
        read.statements().stream().map(StatementPart::id).toList());
    assertEquals(List.of("old-1"), read.otherIds());
    assertEquals("inner", read.family());
  }

  @Test
  void aBaselineIsEqualToOneOfTheSameParts() {
    Baseline whole = baseline(METADATA).at(ImpactLevel.LOW).ofRevision("rev5");
    assertEquals(whole, baseline(METADATA).ofRevision("rev5").at(ImpactLevel.LOW));
    assertEquals(whole.hashCode(), Baseline.of(whole.parts()).hashCode());
    assertEquals(whole, Baseline.of(whole.parts()));
    for (Baseline other :
        List.of(
            whole.at(ImpactLevel.HIGH),
            whole.ofRevision("rev4"),
            whole.from(CatalogIdentity.unknown()),
            Baseline.of("Small catalog", List.of(BaselineControl.of("x-1"))),
            Baseline.of("Other", whole.controls()))) {
      assertNotEquals(whole, other);
      assertNotEquals(whole.hashCode(), other.hashCode());
    }
    assertNotEquals(whole, "Small catalog");
  }

  @Test
  void aControlOfAProfileKnowsHowItCameIntoTheBaseline() {
    Profile profile =
        ProfileBuilder.builder()
            .uuid(Uuid.of("33333333-0000-4000-8000-000000000002"))
            .metadata(METADATA)
            .imports(
                List.of(
                    ImportBuilder.builder()
                        .href("catalog.json")
                        .includeAll(new IncludeAll())
                        .build()))
            .build();
    assertEquals(
        List.of(
            "https://example.com/profile.json /profile/imports/0 imports the catalog \"Small catalog\""
                + " (https://example.com/catalog.json)"),
        Baseline.of(
                ProfileResolver.resolve(
                    profile,
                    URI.create("https://example.com/profile.json"),
                    DocumentLoader.of(Map.of(ADDRESS, catalog(METADATA, control("x-1")))),
                    ResolutionOptions.of(profile.uuid(), METADATA.lastModified())))
            .controls()
            .get(0)
            .provenance());
  }

  @Test
  void aProfileThatSelectsNothingSaysWhichIdsItsCatalogLacks() {
    Profile profile =
        ProfileBuilder.builder()
            .uuid(Uuid.of("33333333-0000-4000-8000-000000000002"))
            .metadata(METADATA)
            .imports(
                List.of(
                    ImportBuilder.builder()
                        .href("catalog.json")
                        .includeControls(
                            List.of(
                                new SelectControls(
                                    Optional.empty(), List.of(new ControlId("X-01")), List.of())))
                        .build()))
            .build();
    EmptyBaselineException empty =
        assertThrows(
            EmptyBaselineException.class,
            () ->
                Baseline.of(
                    ProfileResolver.resolve(
                        profile,
                        URI.create("https://example.com/profile.json"),
                        DocumentLoader.of(Map.of(ADDRESS, catalog(METADATA, control("x-1")))),
                        ResolutionOptions.of(profile.uuid(), METADATA.lastModified()))));
    assertEquals(
        "The baseline \"Small catalog\" has no control to determine. What is imported has no control"
            + " X-01 (is x-1 meant?).",
        empty.problem());
  }
}
