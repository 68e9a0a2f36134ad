package dev.heirloom.inheritance.resolution;

import static dev.heirloom.inheritance.resolution.Documents.AS_IS;
import static dev.heirloom.inheritance.resolution.Documents.CATALOG;
import static dev.heirloom.inheritance.resolution.Documents.FLAT;
import static dev.heirloom.inheritance.resolution.Documents.OPTIONS;
import static dev.heirloom.inheritance.resolution.Documents.PROFILE;
import static dev.heirloom.inheritance.resolution.Documents.all;
import static dev.heirloom.inheritance.resolution.Documents.catalog;
import static dev.heirloom.inheritance.resolution.Documents.codes;
import static dev.heirloom.inheritance.resolution.Documents.control;
import static dev.heirloom.inheritance.resolution.Documents.group;
import static dev.heirloom.inheritance.resolution.Documents.keepAlways;
import static dev.heirloom.inheritance.resolution.Documents.link;
import static dev.heirloom.inheritance.resolution.Documents.metadata;
import static dev.heirloom.inheritance.resolution.Documents.outline;
import static dev.heirloom.inheritance.resolution.Documents.param;
import static dev.heirloom.inheritance.resolution.Documents.part;
import static dev.heirloom.inheritance.resolution.Documents.profile;
import static dev.heirloom.inheritance.resolution.Documents.prop;
import static dev.heirloom.inheritance.resolution.Documents.resolve;
import static dev.heirloom.inheritance.resolution.Documents.resource;
import static dev.heirloom.inheritance.resolution.Documents.some;
import static dev.heirloom.inheritance.resolution.Documents.uuid;
import static dev.heirloom.inheritance.resolution.Documents.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.ProfileResolutionException.Failure;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Party;
import dev.heirloom.oscal.model.PartyBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.RevisionBuilder;
import dev.heirloom.oscal.model.Role;
import dev.heirloom.oscal.model.RoleBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.ParameterGuideline;
import dev.heirloom.oscal.model.catalog.ParameterSelection;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinishingTest {

  private static final Profile ALL = profile(AS_IS, all("catalog.json"));

  private static Control saying(String id, String markdown) {
    return ControlBuilder.builder(control(id)).parts(List.of(part(id + "_smt", markdown))).build();
  }

  private static Control linkedTo(String... hrefs) {
    return ControlBuilder.builder(control("a"))
        .links(List.of(hrefs).stream().map(Documents::link).toList())
        .build();
  }

  private static List<Resource> resources(ResolvedProfile resolved) {
    return resolved.catalog().backMatter().map(BackMatter::resources).orElse(List.of());
  }

  private static Resource kept(Resource resource) {
    return ResourceBuilder.builder(resource).props(List.of(keepAlways())).build();
  }

  @Test
  void resourcesThatNothingRefersToGoAndNoEmptyBackMatterStays() {
    ResolvedProfile resolved = resolve(ALL, with(catalog(control("a")), resource(3)));
    assertEquals(Optional.empty(), resolved.catalog().backMatter());
  }

  @Test
  void resourcesAreReferredToByLinksAndByProse() {
    Control a =
        ControlBuilder.builder(linkedTo("#" + uuid(3)))
            .parts(
                List.of(
                    part("a_1", "see [it](#" + uuid(4) + ")"),
                    part("a_2", "![it](#" + uuid(5).value() + ")"),
                    part("a_3", "see [it](\\#" + uuid(6).value() + ")"),
                    part("a_4", "not #" + uuid(7)),
                    part("a_8", "item # 7"),
                    part("a_5", "# See\n\n[it](#" + uuid(9) + ")"),
                    part("a_6", "see [it](#" + uuid(10).value().replace("-", "\\-") + ")"),
                    part("a_7", "see [it]\n\n[it]: #" + uuid(11))))
            .params(
                List.of(
                    ParameterBuilder.builder(param("p"))
                        .guidelines(
                            List.of(
                                new ParameterGuideline(
                                    MarkupMultiline.ofXml(
                                        "<p><a href=\"&#35;" + uuid(8) + "\">it</a></p>"))))
                        .build()))
            .build();
    Catalog source =
        with(
            catalog(a),
            resource(3),
            resource(4),
            resource(5),
            resource(6),
            resource(7),
            resource(8),
            resource(9),
            resource(10),
            resource(11));
    assertEquals(
        List.of(
            resource(3),
            resource(4),
            resource(5),
            resource(6),
            resource(8),
            resource(9),
            resource(10),
            resource(11)),
        resources(resolve(ALL, source)));
  }

  private static Uuid named(String place) {
    return Uuid.of(String.format("%08x-0000-4000-8000-000000000000", place.hashCode()));
  }

  @Test
  void aResourceStaysWhereverInTheResultItIsReferredTo() {
    EveryPlace every =
        new EveryPlace(place -> "[it](#" + named(place) + ")", place -> "#" + named(place));
    Catalog source = every.catalog();
    Profile profile = ProfileBuilder.builder(ALL).metadata(every.metadataOf("metadata")).build();
    Resource[] named =
        every.places().stream()
            .map(place -> ResourceBuilder.builder(resource(3)).uuid(named(place)).build())
            .toArray(Resource[]::new);
    assertEquals(
        every.places().stream().map(FinishingTest::named).toList(),
        resources(resolve(with(profile, named), source)).stream()
            .map(Resource::uuid)
            .filter(uuid -> !uuid.equals(EveryPlace.RESOURCE))
            .toList());
  }

  @Test
  void aReferenceMayWriteTheDigitsInUpperCase() {
    Resource resource =
        ResourceBuilder.builder(resource(3))
            .uuid(Uuid.of("abcdef01-0000-4000-8000-000000000000"))
            .build();
    assertEquals(
        List.of(resource),
        resources(
            resolve(
                ALL, with(catalog(linkedTo("#ABCDEF01-0000-4000-8000-000000000000")), resource))));
  }

  @Test
  void aReferenceFromAResourceThatGoesDoesNotCountAndFromOneThatStaysDoes() {
    Resource toFive =
        ResourceBuilder.builder(resource(4))
            .description(MarkupMultiline.ofMarkdown("[five](#" + uuid(5) + ")"))
            .build();
    assertEquals(
        List.of(), resources(resolve(ALL, with(catalog(control("a")), toFive, resource(5)))));
    assertEquals(
        List.of(toFive, resource(5)),
        resources(resolve(ALL, with(catalog(linkedTo("#" + uuid(4))), toFive, resource(5)))));
  }

  @Test
  void theImportsOwnUseOfAResourceDoesNotCount() {
    Profile profile = with(profile(FLAT, all("#" + uuid(9))), resource(9, "catalog.json"));
    assertEquals(List.of(), resources(resolve(profile, catalog(control("a")))));
  }

  @Test
  void whatIsToBeKeptAlwaysStays() {
    Resource otherValue =
        ResourceBuilder.builder(resource(4))
            .props(List.of(PropertyBuilder.builder().name("keep").value("sometimes").build()))
            .build();
    Resource otherNamespace =
        ResourceBuilder.builder(resource(5))
            .props(
                List.of(PropertyBuilder.builder(keepAlways()).ns("https://example.org/ns").build()))
            .build();
    assertEquals(
        List.of(kept(resource(3))),
        resources(
            resolve(
                ALL, with(catalog(control("a")), kept(resource(3)), otherValue, otherNamespace))));
  }

  @Test
  void theLaterOfTwoResourcesOfOneUuidCountsUnlessTheEarlierIsToBeKept() {
    Resource earlier = resource(3, "https://example.org/earlier");
    Resource later = resource(3, "https://example.org/later");
    Catalog referring = catalog(linkedTo("#" + uuid(3), "#" + uuid(4)));
    assertEquals(
        List.of(resource(4), later),
        resources(resolve(with(ALL, later), with(referring, earlier, resource(4)))));
    assertEquals(
        List.of(kept(earlier), resource(4)),
        resources(resolve(with(ALL, later), with(referring, kept(earlier), resource(4)))));
    assertEquals(
        List.of(resource(4), kept(later)),
        resources(resolve(with(ALL, kept(later)), with(referring, kept(earlier), resource(4)))));
  }

  @Test
  void resourcesComeImportByImportAndTheProfilesLast() {
    ResolvedProfile resolved =
        resolve(
            with(profile(FLAT, all("one.json"), all("two.json")), resource(5)),
            Map.of(
                "one.json", with(catalog(linkedTo("#" + uuid(5), "#" + uuid(4))), resource(4)),
                "two.json", with(catalog(linkedTo("#" + uuid(3))), resource(3))));
    assertEquals(List.of(resource(4), resource(3), resource(5)), resources(resolved));
  }

  @Test
  void looseParametersStayWhereSomethingThatStaysInsertsThem() {
    Parameter inner = param("inner");
    Parameter outer =
        ParameterBuilder.builder(param("outer"))
            .select(
                new ParameterSelection(
                    Optional.empty(),
                    List.of(MarkupLine.ofMarkdown("every {{ insert: param, inner }}"))))
            .build();
    Parameter keptParam =
        ParameterBuilder.builder(param("kept")).props(List.of(keepAlways())).build();
    Parameter lonely =
        ParameterBuilder.builder(param("lonely"))
            .label(MarkupLine.ofMarkdown("{{ insert: param, friend }}"))
            .build();
    Catalog source =
        CatalogBuilder.builder(
                catalog(
                    GroupBuilder.builder(
                            group("g", saying("a", "do it {{ insert: param, outer }}")))
                        .params(List.of(param("unused"), outer))
                        .build()))
            .params(List.of(inner, keptParam, lonely, param("friend")))
            .build();
    assertEquals("$inner $kept [g: $outer a]", outline(resolve(ALL, source).catalog()));
  }

  @Test
  void aLooseParameterStaysWhereverInTheResultItIsInserted() {
    EveryPlace every =
        new EveryPlace(place -> "{{ insert: param, its-" + place + " }}", any -> "#x");
    Catalog source = every.catalog();
    Profile profile = ProfileBuilder.builder(ALL).metadata(every.metadataOf("metadata")).build();
    List<Parameter> loose =
        every.places().stream()
            .filter(place -> !place.endsWith("-href"))
            .map(place -> param("its-" + place))
            .toList();
    assertEquals(
        loose,
        resolve(
                profile,
                CatalogBuilder.builder(source)
                    .params(
                        ImmutableList.<Parameter>builder()
                            .addAll(loose)
                            .addAll(source.params())
                            .build())
                    .build())
            .catalog()
            .params()
            .subList(0, loose.size()));
  }

  @Test
  void parametersOfControlsAlwaysStay() {
    Control control = ControlBuilder.builder(control("a")).params(List.of(param("p"))).build();
    assertEquals(
        List.of(param("p")), resolve(ALL, catalog(control)).catalog().controls().get(0).params());
  }

  @Test
  void aParameterThatOnlyAKeptResourceInsertsStays() {
    Resource inserting =
        ResourceBuilder.builder(kept(resource(3)))
            .remarks(MarkupMultiline.ofMarkdown("{{ insert: param, p }}"))
            .build();
    Catalog source =
        CatalogBuilder.builder(with(catalog(control("a")), inserting))
            .params(List.of(param("p")))
            .build();
    assertEquals("$p a", outline(resolve(ALL, source).catalog()));
  }

  private static Role role(String id, Property... props) {
    return RoleBuilder.builder().id(id).title(MarkupLine.ofText(id)).props(List.of(props)).build();
  }

  private static Party party(int number, Property... props) {
    return PartyBuilder.builder()
        .uuid(uuid(number))
        .type("organization")
        .props(List.of(props))
        .build();
  }

  @Test
  void theMetadataIsTheProfilesWithWhatTheResolutionAdds() {
    Metadata own =
        MetadataBuilder.builder(metadata("The baseline"))
            .published(new OscalDateTime("2025-05-05T05:05:05Z"))
            .version("rev 5")
            .revisions(List.of(RevisionBuilder.builder().version("rev 4").build()))
            .props(List.of(prop("marking")))
            .links(List.of(link("https://example.org/home")))
            .roles(List.of(role("author"), role("kept")))
            .parties(List.of(party(11)))
            .remarks(MarkupMultiline.ofText("remark"))
            .build();
    Metadata source =
        MetadataBuilder.builder(metadata("The catalog"))
            .props(List.of(prop("from-catalog")))
            .roles(
                List.of(role("gone"), role("kept", keepAlways()), role("also-kept", keepAlways())))
            .parties(List.of(party(12), party(13, keepAlways())))
            .build();
    Catalog result =
        resolve(
                ProfileBuilder.builder(ALL).metadata(own).build(),
                CatalogBuilder.builder(catalog(control("a"))).metadata(source).build())
            .catalog();
    assertEquals(OPTIONS.catalogUuid(), result.uuid());
    assertEquals(
        MetadataBuilder.builder(own)
            .lastModified(OPTIONS.resolvedAt())
            .revisions(List.of())
            .props(
                List.of(
                    prop("marking"),
                    PropertyBuilder.builder().name("resolution-tool").value("Heirloom").build()))
            .links(
                List.of(
                    link("https://example.org/home"),
                    new Link(
                        PROFILE.toString(),
                        Optional.of("source-profile"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
            .roles(List.of(role("author"), role("kept"), role("also-kept", keepAlways())))
            .parties(List.of(party(11), party(13, keepAlways())))
            .build(),
        result.metadata());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "file:///home/someone/oscal/profile.json, profile.json",
    "https://example.org/oscal/profile.json, https://example.org/oscal/profile.json",
  })
  void theLinkToTheSourceTellsNoFoldersOfThisMachine(URI uri, String href) {
    Catalog source = catalog(control("a"));
    ResolvedProfile resolved =
        ProfileResolver.resolve(
            profile(FLAT, all("https://example.net/catalog.json")),
            uri,
            DocumentLoader.of(Map.of(URI.create("https://example.net/catalog.json"), source)),
            OPTIONS);
    assertEquals(href, resolved.catalog().metadata().links().get(0).href());
  }

  @Test
  void toolAndSourceCanBeNamedOtherwise() {
    Metadata result =
        resolve(
                ALL,
                Map.of("catalog.json", catalog(control("a"))),
                OPTIONS.withTool("Other 1.0").withSourceProfile("hidden"))
            .catalog()
            .metadata();
    assertEquals("Other 1.0", result.props().get(0).value());
    assertEquals("hidden", result.links().get(0).href());
  }

  private static ResolvedProfile versions(String ofProfile, String ofCatalog) {
    return resolve(
        ProfileBuilder.builder(ALL)
            .metadata(MetadataBuilder.builder(metadata("P")).oscalVersion(ofProfile).build())
            .build(),
        CatalogBuilder.builder(catalog(control("a")))
            .metadata(MetadataBuilder.builder(metadata("C")).oscalVersion(ofCatalog).build())
            .build());
  }

  @ParameterizedTest(name = "profile {0}, catalog {1}")
  @CsvSource({
    "1.0.4, 1.0.0, 1.0.4",
    "1.0.0, 1.1.2, 1.1.2",
    "1.1.2, 1.1.10, 1.1.10",
    "1.1, 1.0.4, 1.1.0",
    "1.1.3, 1.2.9, 1.2.9",
  })
  void theResultFollowsTheNewestVersion(String ofProfile, String ofCatalog, String result) {
    ResolvedProfile resolved = versions(ofProfile, ofCatalog);
    assertEquals(result, resolved.catalog().metadata().oscalVersion());
    assertEquals(List.of(), resolved.findings());
  }

  @Test
  void aVersionNewerThanThisLibraryIsCappedAndSaid() {
    ResolvedProfile resolved = versions("1.1.2", "1.9.0");
    assertEquals("1.2.2", resolved.catalog().metadata().oscalVersion());
    assertEquals(List.of("OSCAL_VERSION_NEWER /catalog/metadata/oscal-version"), codes(resolved));
    assertEquals(CATALOG, resolved.findings().get(0).document());
    assertThrows(ProfileResolutionException.class, resolved::orThrow);
  }

  @Test
  void aDraftOfOscalIsSaidAtTheDocumentThatStatesIt() {
    assertEquals("1.0.0", versions("1.0.0", "1.0.0-rc2").catalog().metadata().oscalVersion());
    assertEquals(
        "1.0.0-rc2", versions("1.0.0-rc1", "1.0.0-rc2").catalog().metadata().oscalVersion());
    assertEquals(
        "1.0.0-rc2", versions("1.0.0-rc2", "1.0.0-rc1").catalog().metadata().oscalVersion());
    assertEquals(
        List.of("OSCAL_VERSION_DRAFT /profile/metadata/oscal-version"),
        codes(versions("1.0.0-milestone3", "1.0.0")));
  }

  @Test
  void aVersionIsSaidOnceHoweverOftenTheDocumentIsImportedAndFirst() {
    Profile nested = profile(AS_IS, all("catalog.json"));
    Profile outer = profile(AS_IS, some("nested.json", "a"), some("catalog.json", "zz"));
    ResolvedProfile resolved =
        resolve(
            ProfileBuilder.builder(outer)
                .metadata(MetadataBuilder.builder(metadata("P")).oscalVersion("banana").build())
                .build(),
            Map.of(
                "nested.json",
                nested,
                "catalog.json",
                CatalogBuilder.builder(catalog(control("a")))
                    .metadata(MetadataBuilder.builder(metadata("C")).oscalVersion("1.04").build())
                    .build()));
    assertEquals(
        List.of(
            "OSCAL_VERSION_UNREADABLE /profile/metadata/oscal-version",
            "OSCAL_VERSION_UNREADABLE /catalog/metadata/oscal-version"),
        codes(resolved).stream().filter(code -> code.startsWith("OSCAL")).toList());
    assertEquals(PROFILE, resolved.findings().get(0).document());
    assertEquals("1.1.2", resolved.catalog().metadata().oscalVersion());
  }

  @Test
  void differentMajorVersionsStop() {
    ProfileResolutionException e =
        assertThrows(ProfileResolutionException.class, () -> versions("1.1.2", "2.0.0"));
    assertEquals(Failure.OSCAL_VERSIONS_DIFFER, e.failure());
    assertEquals("/profile/imports/0", e.place());
    assertTrue(e.getMessage().contains("2.0.0"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest", "1", "1.x.2", "1.04"})
  void aVersionThatIsNoneIsAWarning(String version) {
    ResolvedProfile resolved = versions("1.1.2", version);
    assertEquals("1.1.2", resolved.catalog().metadata().oscalVersion());
    assertEquals(
        List.of("OSCAL_VERSION_UNREADABLE /catalog/metadata/oscal-version"), codes(resolved));
    assertEquals(version, versions(version, version).catalog().metadata().oscalVersion());
  }
}
