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
import static dev.heirloom.inheritance.resolution.Documents.metadata;
import static dev.heirloom.inheritance.resolution.Documents.outline;
import static dev.heirloom.inheritance.resolution.Documents.profile;
import static dev.heirloom.inheritance.resolution.Documents.resolve;
import static dev.heirloom.inheritance.resolution.Documents.resource;
import static dev.heirloom.inheritance.resolution.Documents.some;
import static dev.heirloom.inheritance.resolution.Documents.uuid;
import static dev.heirloom.inheritance.resolution.Documents.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.resolution.ProfileResolutionException.Failure;
import dev.heirloom.oscal.model.EmbeddedResource;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ComponentDefinitionBuilder;
import dev.heirloom.oscal.model.profile.Import;
import dev.heirloom.oscal.model.profile.Profile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportPhaseTest {

  private static final ResolutionLimits LIMITS = ResolutionLimits.defaults();

  private static final Catalog CATALOG_A = catalog(control("a"), control("b"));

  private static ProfileResolutionException failure(
      Profile profile, Map<String, ? extends OscalDocument> imported) {
    return assertThrows(ProfileResolutionException.class, () -> resolve(profile, imported));
  }

  @Test
  void hrefsAreRelativeToTheProfileThatHasThem() {
    Profile nested = profile(FLAT, some("../catalogs/c.json", "a"));
    ResolvedProfile resolved =
        resolve(
            profile(FLAT, all("levels/nested.json")),
            Map.of("levels/nested.json", nested, "catalogs/c.json", CATALOG_A));
    assertEquals("a", outline(resolved.catalog()));
  }

  @Test
  void theFragmentOfAnHrefIsNoPartOfTheAddress() {
    assertEquals(
        "a b",
        outline(resolve(profile(FLAT, all("catalog.json#some-place")), CATALOG_A).catalog()));
  }

  @Test
  void anImportedProfileIsResolvedCompletelyBeforeItIsImported() {
    Profile nested =
        with(
            profile(FLAT, some("catalog.json", "a")),
            ModificationTest.setValue("p", "of the nested profile"));
    Catalog source = catalog(ModificationTest.withParam("a", "p"), control("b"));
    Profile profile =
        with(profile(FLAT, all("nested.json")), ModificationTest.addProp("a", "outer"));
    ResolvedProfile resolved =
        resolve(profile, Map.of("nested.json", nested, "catalog.json", source));
    assertEquals("a", outline(resolved.catalog()));
    assertEquals(
        List.of("of the nested profile"),
        resolved.catalog().controls().get(0).params().get(0).values());
    assertEquals("outer", resolved.catalog().controls().get(0).props().get(0).name());
  }

  @Test
  void anInternalReferenceUsesTheFirstCopyThatCanBeLoaded() {
    Profile profile =
        with(
            profile(FLAT, all("#" + uuid(9))),
            resource(9, "missing.json", "other.txt", "catalog.json"));
    ResolvedProfile resolved =
        resolve(profile, Map.of("catalog.json", CATALOG_A, "other.txt", component()));
    assertEquals("a b", outline(resolved.catalog()));
    assertEquals(CATALOG, resolved.origins().values().iterator().next().get(0).catalog());
  }

  @Test
  void anInternalReferenceIsFoundWhateverTheCaseOfItsDigits() {
    Profile profile =
        with(
            profile(FLAT, all("#ABCDEF01-0000-4000-8000-000000000000")),
            ResourceBuilder.builder(resource(9, "catalog.json"))
                .uuid(dev.heirloom.oscal.model.Uuid.of("abcdef01-0000-4000-8000-000000000000"))
                .build());
    assertEquals("a b", outline(resolve(profile, CATALOG_A).catalog()));
  }

  @Test
  void anEmbeddedDocumentIsDecodedAndParsedByTheLoader() {
    byte[] content = "the bytes of a profile".getBytes(StandardCharsets.UTF_8);
    Profile embedded = profile(FLAT, some("catalog.json", "b"));
    List<byte[]> parsed = new ArrayList<>();
    DocumentLoader files = Documents.loader(Map.of("catalog.json", CATALOG_A));
    DocumentLoader loader =
        new DocumentLoader() {
          @Override
          public Answer load(URI uri, Optional<String> mediaType) {
            return files.load(uri, mediaType);
          }

          @Override
          public Answer parse(URI uri, byte[] bytes, Optional<String> mediaType) {
            parsed.add(bytes);
            assertEquals(Optional.of("application/json"), mediaType);
            return new Loaded(embedded, uri);
          }
        };
    Profile profile =
        with(
            profile(FLAT, all("#" + uuid(9))),
            ResourceBuilder.builder(resource(9))
                .base64(
                    new EmbeddedResource(
                        Optional.empty(),
                        Optional.of("application/json"),
                        Base64.getEncoder().encodeToString(content)))
                .build());
    ResolvedProfile resolved = ProfileResolver.resolve(profile, PROFILE, loader, OPTIONS);
    assertEquals("b", outline(resolved.catalog()));
    assertArrayEquals(content, parsed.get(0));
    ControlOrigin origin = resolved.origins().values().iterator().next().get(0);
    assertEquals(
        List.of(URI.create(PROFILE + "#" + uuid(9)), CATALOG),
        origin.imports().stream().map(ControlOrigin.ImportStep::imported).toList());
  }

  @Test
  void base64ThatIsNoneIsNamedAsTheReason() {
    Profile profile =
        with(
            profile(FLAT, all("#" + uuid(9))),
            ResourceBuilder.builder(resource(9))
                .base64(new EmbeddedResource(Optional.empty(), Optional.empty(), "AAAAA"))
                .build());
    ProfileResolutionException e = failure(profile, Map.of());
    assertEquals(Failure.IMPORT_NOT_FOUND, e.failure());
    assertTrue(e.getMessage().contains("base64"), e.getMessage());
  }

  @Test
  void anImportThatIsNotThereStopsWithItsAddressAndPlace() {
    ProfileResolutionException e =
        failure(
            profile(FLAT, all("catalog.json"), all("missing.json")),
            Map.of("catalog.json", CATALOG_A));
    assertEquals(Failure.IMPORT_NOT_FOUND, e.failure());
    assertEquals(PROFILE, e.document());
    assertEquals("/profile/imports/1", e.place());
    assertEquals(
        "Cannot resolve https://example.org/oscal/profile.json at /profile/imports/1: the import of"
            + " \"missing.json\" failed: https://example.org/oscal/missing.json: it is not among the 1"
            + " documents given. Correct the href, or hand over a catalog or profile for it.",
        e.getMessage());
  }

  @Test
  void anImportThatIsNoUriStopsToo() {
    ProfileResolutionException e = failure(profile(FLAT, all("a|b")), Map.of());
    assertEquals(Failure.IMPORT_NOT_FOUND, e.failure());
    assertTrue(e.getMessage().contains("not a URI reference"), e.getMessage());
  }

  @Test
  void anInternalReferenceToNothingStops() {
    ProfileResolutionException e = failure(profile(FLAT, all("#" + uuid(9))), Map.of());
    assertEquals(Failure.IMPORT_NOT_FOUND, e.failure());
    assertTrue(e.getMessage().contains(uuid(9).value()), e.getMessage());
  }

  @Test
  void aResourceWithoutCopiesStops() {
    ProfileResolutionException e =
        failure(with(profile(FLAT, all("#" + uuid(9))), resource(9)), Map.of());
    assertTrue(e.getMessage().contains("neither rlink nor base64"), e.getMessage());
  }

  private static ComponentDefinition component() {
    return ComponentDefinitionBuilder.builder().uuid(uuid(5)).metadata(metadata("C")).build();
  }

  @Test
  void whatIsNeitherCatalogNorProfileStopsWithWhatItIs() {
    ProfileResolutionException e =
        failure(profile(FLAT, all("catalog.json")), Map.of("catalog.json", component()));
    assertEquals(Failure.IMPORT_NOT_CATALOG_OR_PROFILE, e.failure());
    assertTrue(e.getMessage().contains("component-definition"), e.getMessage());
  }

  @Test
  void aProfileThatImportsItselfStops() {
    ProfileResolutionException e = failure(profile(FLAT, all("../oscal/profile.json")), Map.of());
    assertEquals(Failure.CIRCULAR_IMPORT, e.failure());
    assertEquals(List.of(PROFILE), e.chain());
    assertTrue(e.getMessage().contains(PROFILE + " is this profile itself."), e.getMessage());
  }

  @Test
  void aCircleOverOtherProfilesStopsWithTheWayAroundIt() {
    ProfileResolutionException e =
        failure(
            profile(FLAT, all("b.json")),
            Map.of(
                "b.json", profile(FLAT, all("catalog.json"), all("c.json")),
                "c.json", profile(FLAT, all("profile.json")),
                "catalog.json", CATALOG_A));
    assertEquals(Failure.CIRCULAR_IMPORT, e.failure());
    assertEquals(List.of(PROFILE, PROFILE.resolve("b.json"), PROFILE.resolve("c.json")), e.chain());
    assertEquals("/profile/imports/0", e.place());
    assertTrue(e.getMessage().contains("profile.json -> https"), e.getMessage());
    assertTrue(e.getMessage().contains(PROFILE + " led to this profile."), e.getMessage());
  }

  /** A loader that finds this document, or nothing for this reason, wherever it is asked. */
  private static DocumentLoader answering(DocumentLoader.Answer answer) {
    return new DocumentLoader() {
      @Override
      public Answer load(URI uri, Optional<String> mediaType) {
        return answer;
      }

      @Override
      public Answer parse(URI uri, byte[] bytes, Optional<String> mediaType) {
        return answer;
      }
    };
  }

  private static ProfileResolutionException failure(Profile profile, DocumentLoader loader) {
    return assertThrows(
        ProfileResolutionException.class,
        () -> ProfileResolver.resolve(profile, PROFILE, loader, OPTIONS));
  }

  @Test
  void anAddressThatLeadsBackToTheProfileClosesACircleToo() {
    Profile profile = profile(FLAT, all("moved.json"));
    ProfileResolutionException e =
        failure(profile, answering(new DocumentLoader.Loaded(profile, PROFILE)));
    assertEquals(Failure.CIRCULAR_IMPORT, e.failure());
    assertEquals(List.of(PROFILE), e.chain());
  }

  @Test
  void aReasonThatIsASentenceEndsOnce() {
    DocumentLoader gone = answering(new DocumentLoader.Unavailable("It is gone."));
    String message = failure(profile(FLAT, all("catalog.json")), gone).getMessage();
    assertTrue(message.contains("catalog.json: It is gone. Correct"), message);
  }

  @Test
  void theResourceThatTheReferenceNamesIsImported() {
    Profile profile =
        with(
            profile(FLAT, all("#" + uuid(9))),
            resource(8, "other.json"),
            resource(9, "catalog.json"));
    assertEquals(
        "a b",
        outline(
            resolve(profile, Map.of("catalog.json", CATALOG_A, "other.json", catalog(control("z"))))
                .catalog()));
  }

  @Test
  void theEmbeddedCopyIsComparedOrLeftAsTheOtherCopiesAre() {
    Profile profile =
        with(
            profile(FLAT, all("#" + uuid(9))),
            ResourceBuilder.builder(resource(9, "catalog.json"))
                .base64(new EmbeddedResource(Optional.empty(), Optional.empty(), "AAAA"))
                .build());
    DocumentLoader files = Documents.loader(Map.of("catalog.json", CATALOG_A));
    DocumentLoader loader =
        new DocumentLoader() {
          @Override
          public Answer load(URI uri, Optional<String> mediaType) {
            return files.load(uri, mediaType);
          }

          @Override
          public Answer parse(URI uri, byte[] bytes, Optional<String> mediaType) {
            return new Loaded(catalog(control("z")), uri);
          }
        };
    assertEquals(
        List.of("COPIES_DIFFER /profile/imports/0"),
        codes(
            ProfileResolver.resolve(profile, PROFILE, loader, OPTIONS.withComparingCopies(true))));
    assertEquals(List.of(), codes(ProfileResolver.resolve(profile, PROFILE, loader, OPTIONS)));
  }

  @Test
  void twoBranchesMayImportOneProfile() {
    ResolvedProfile resolved =
        resolve(
            profile(Documents.combining("use-first", FLAT), all("b.json"), all("c.json")),
            Map.of(
                "b.json", profile(FLAT, all("common.json")),
                "c.json", profile(FLAT, all("common.json")),
                "common.json", profile(FLAT, all("catalog.json")),
                "catalog.json", CATALOG_A));
    assertEquals("a b", outline(resolved.catalog()));
  }

  @Test
  void everyDocumentIsAskedForOnce() {
    DocumentLoader loader =
        Documents.loader(
            Map.of(
                "b.json", profile(FLAT, all("common.json")),
                "common.json", profile(FLAT, all("catalog.json"), all("./catalog.json")),
                "catalog.json", CATALOG_A));
    Map<URI, Integer> times = new HashMap<>();
    DocumentLoader counting =
        new DocumentLoader() {
          @Override
          public Answer load(URI uri, Optional<String> mediaType) {
            times.merge(uri, 1, Integer::sum);
            return loader.load(uri, mediaType);
          }

          @Override
          public Answer parse(URI uri, byte[] bytes, Optional<String> mediaType) {
            return loader.parse(uri, bytes, mediaType);
          }
        };
    ProfileResolver.resolve(
        profile(FLAT, all("b.json"), all("common.json"), all("catalog.json")),
        PROFILE,
        counting,
        OPTIONS);
    assertEquals(
        Map.of(PROFILE.resolve("b.json"), 1, PROFILE.resolve("common.json"), 1, CATALOG, 1), times);
  }

  @Test
  void referencesAreRelativeToWhereTheLoaderFoundTheDocument() {
    Profile moved = profile(FLAT, all("catalog.json"));
    URI elsewhere = URI.create("https://example.net/moved/profile.json");
    DocumentLoader loader =
        new DocumentLoader() {
          @Override
          public Answer load(URI uri, Optional<String> mediaType) {
            if (uri.equals(URI.create("https://example.net/moved/catalog.json"))) {
              return new Loaded(CATALOG_A, uri);
            }
            return uri.getPath().equals("/oscal/old.json")
                ? new Loaded(moved, elsewhere)
                : new Unavailable("unknown");
          }

          @Override
          public Answer parse(URI uri, byte[] bytes, Optional<String> mediaType) {
            return new Unavailable("unknown");
          }
        };
    assertEquals(
        "a b",
        outline(
            ProfileResolver.resolve(profile(FLAT, all("old.json")), PROFILE, loader, OPTIONS)
                .catalog()));
  }

  @Test
  void copiesThatDifferAreReportedWhereThatIsAskedFor() {
    Profile profile =
        with(profile(FLAT, all("#" + uuid(9))), resource(9, "catalog.json", "copy.json"));
    Map<String, Catalog> documents =
        Map.of("catalog.json", CATALOG_A, "copy.json", catalog(control("a")));
    ResolvedProfile compared = resolve(profile, documents, OPTIONS.withComparingCopies(true));
    assertEquals(List.of("COPIES_DIFFER /profile/imports/0"), codes(compared));
    assertEquals("a b", outline(compared.catalog()));
    assertEquals(List.of(), codes(resolve(profile, documents)));
    assertEquals(
        List.of(),
        codes(
            resolve(
                profile,
                Map.of("catalog.json", CATALOG_A, "copy.json", catalog(control("a"), control("b"))),
                OPTIONS.withComparingCopies(true))));
  }

  @Test
  void tooManyProfilesInARowStopWithTheOptionToRaise() {
    Map<String, OscalDocument> documents = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      documents.put("p" + i + ".json", profile(FLAT, all("p" + (i + 1) + ".json")));
    }
    documents.put("p40.json", CATALOG_A);
    Profile profile = profile(FLAT, all("p0.json"));
    ProfileResolutionException e = failure(profile, documents);
    assertEquals(Failure.LIMIT_EXCEEDED, e.failure());
    assertTrue(e.getMessage().contains("max-import-depth"), e.getMessage());
    assertEquals(
        "a b",
        outline(
            resolve(profile, documents, OPTIONS.withLimits(LIMITS.withMaxImportDepth(41)))
                .catalog()));
    assertThrows(
        ProfileResolutionException.class,
        () -> resolve(profile, documents, OPTIONS.withLimits(LIMITS.withMaxImportDepth(40))));
  }

  @Test
  void theMessageOfAnEndlessAddressFitsOnAScreen() {
    String href = "a/".repeat(100_000) + "catalog.json";

    ProfileResolutionException e = failure(profile(FLAT, all(href)), Map.of());

    assertTrue(e.getMessage().length() < 1_920, () -> e.getMessage().length() + " characters");
    assertTrue(e.getMessage().contains("/profile/imports/0"), e.getMessage());
  }

  @Test
  void profilesThatDoubleTheirControlsOverAndOverStopAtTheLimit() {
    Map<String, OscalDocument> documents = new HashMap<>();
    for (int i = 0; i < 30; i++) {
      String next = "p" + (i + 1) + ".json";
      documents.put("p" + i + ".json", profile(FLAT, all(next), all(next)));
    }
    documents.put("p30.json", CATALOG_A);
    ProfileResolutionException e = failure(profile(FLAT, all("p0.json")), documents);
    assertEquals(Failure.LIMIT_EXCEEDED, e.failure());
    assertTrue(e.getMessage().contains("max-selected-controls"), e.getMessage());
  }

  @Test
  void controlsCountAtEveryDepthAndTheLimitItselfIsKept() {
    Group outer =
        GroupBuilder.builder(group("outer", control("a")))
            .groups(List.of(group("inner", control("b", control("b.1")))))
            .build();
    Map<String, Catalog> documents =
        Map.of(
            "catalog.json",
            CatalogBuilder.builder(catalog(outer)).controls(List.of(control("c"))).build());
    Profile profile = profile(FLAT, all("catalog.json"));
    assertEquals(
        "c b b.1 a",
        outline(
            resolve(profile, documents, OPTIONS.withLimits(LIMITS.withMaxSelectedControls(4)))
                .catalog()));
    assertThrows(
        ProfileResolutionException.class,
        () -> resolve(profile, documents, OPTIONS.withLimits(LIMITS.withMaxSelectedControls(3))));
  }

  @Test
  void charactersCountInEveryCopyAndTheLimitItselfIsKept() {
    Map<String, Catalog> documents = Map.of("catalog.json", catalog(group("g", control("a"))));
    Profile once = profile(FLAT, all("catalog.json"));
    Profile twice = profile(FLAT, all("catalog.json"), all("catalog.json"));
    long least = 1;
    while (isTooLarge(once, documents, least)) {
      least++;
    }

    assertFalse(isTooLarge(twice, documents, 2 * least));
    assertTrue(isTooLarge(twice, documents, 2 * least - 1));
  }

  private static boolean isTooLarge(Profile profile, Map<String, Catalog> documents, long most) {
    try {
      resolve(profile, documents, OPTIONS.withLimits(LIMITS.withMaxSelectedCharacters(most)));
      return false;
    } catch (ProfileResolutionException e) {
      assertEquals(Failure.LIMIT_EXCEEDED, e.failure());
      assertTrue(e.getMessage().contains("max-selected-characters"), e.getMessage());
      return true;
    }
  }

  @Test
  void importsThatLookThroughACatalogOverAndOverStopAtTheLimit() {
    Map<String, Catalog> documents =
        Map.of("catalog.json", catalog(group("g", control("a"), control("b"))));
    Import[] imports = new Import[100];
    Arrays.fill(imports, some("catalog.json", "zz-1"));

    ProfileResolutionException e =
        assertThrows(
            ProfileResolutionException.class,
            () ->
                resolve(
                    profile(FLAT, imports),
                    documents,
                    OPTIONS.withLimits(LIMITS.withMaxSelectedControls(5))));

    assertEquals(Failure.LIMIT_EXCEEDED, e.failure());
    assertTrue(e.getMessage().contains("max-selected-controls"), e.getMessage());
  }

  @Test
  void aLimitIsAtLeastOne() {
    assertEquals(
        new ResolutionLimits(1, 1, 1),
        LIMITS.withMaxImportDepth(1).withMaxSelectedControls(1).withMaxSelectedCharacters(1));
    assertThrows(IllegalArgumentException.class, () -> LIMITS.withMaxImportDepth(0));
    assertThrows(IllegalArgumentException.class, () -> LIMITS.withMaxSelectedControls(0));
    assertThrows(IllegalArgumentException.class, () -> LIMITS.withMaxSelectedCharacters(0));
  }

  @Test
  void aRelativeUriOfTheProfileIsAMistakeOfTheCaller() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ProfileResolver.resolve(
                profile(FLAT, all("catalog.json")),
                URI.create("profile.json"),
                DocumentLoader.of(Map.of()),
                OPTIONS));
  }

  @Test
  void groupsOfAnImportedProfileCanBeUnitedWithThoseOfItsCatalog() {
    Catalog grouped = catalog(group("g", control("a"), control("b")));
    ResolvedProfile resolved =
        resolve(
            profile(AS_IS, all("nested.json"), some("catalog.json", "b")),
            Map.of(
                "nested.json", profile(AS_IS, some("catalog.json", "a")), "catalog.json", grouped));
    assertEquals("[g: a b]", outline(resolved.catalog()));
  }
}
