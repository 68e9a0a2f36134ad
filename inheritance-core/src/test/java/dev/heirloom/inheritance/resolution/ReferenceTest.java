package dev.heirloom.inheritance.resolution;

import static dev.heirloom.inheritance.resolution.Documents.CATALOG;
import static dev.heirloom.inheritance.resolution.Documents.FLAT;
import static dev.heirloom.inheritance.resolution.Documents.PROFILE;
import static dev.heirloom.inheritance.resolution.Documents.all;
import static dev.heirloom.inheritance.resolution.Documents.catalog;
import static dev.heirloom.inheritance.resolution.Documents.control;
import static dev.heirloom.inheritance.resolution.Documents.profile;
import static dev.heirloom.inheritance.resolution.Documents.resource;
import static dev.heirloom.inheritance.resolution.Documents.uuid;
import static dev.heirloom.inheritance.resolution.Documents.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.oscal.model.CitationBuilder;
import dev.heirloom.oscal.model.EmbeddedResource;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.catalog.Catalog;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a reference leads to, by its address or through the back matter. */
class ReferenceTest {

  private static final Catalog A = catalog(control("a"));

  private static Reference follow(String href, Resource... resources) {
    return Reference.follow(
        with(profile(FLAT, all("x.json")), resources),
        PROFILE,
        href,
        Documents.loader(Map.of("catalog.json", A)));
  }

  private static Optional<URI> found(Reference reference) {
    return reference.document().map(DocumentLoader.Loaded::uri);
  }

  @Test
  void anAddressLeadsToItsDocument() {
    Reference reference = follow("catalog.json#place");
    assertEquals(Optional.of(CATALOG), found(reference));
    assertEquals(List.of("catalog.json#place", CATALOG.toString()), reference.addresses());
    assertEquals(List.of(), reference.titles());
    assertEquals("", reference.problem());
  }

  @Test
  void aResourceLeadsToTheFirstCopyThatCanBeLoadedAndIsCalledWhatItSays() {
    Resource named =
        ResourceBuilder.builder(resource(9, "missing.json", "catalog.json"))
            .description(MarkupMultiline.ofText("A description"))
            .citation(CitationBuilder.builder().text(MarkupLine.ofText("A citation")).build())
            .build();
    Reference reference =
        follow("#" + uuid(9).value().toUpperCase(java.util.Locale.ROOT), resource(8), named);
    assertEquals(Optional.of(CATALOG), found(reference));
    assertEquals(
        List.of(
            "missing.json",
            PROFILE.resolve("missing.json").toString(),
            "catalog.json",
            CATALOG.toString()),
        reference.addresses());
    assertEquals(List.of("Resource 9", "A description", "A citation"), reference.titles());
    assertEquals("", reference.problem());
  }

  @Test
  void anEmbeddedCopyIsReadWhereNoOtherIs() {
    Resource embedding =
        ResourceBuilder.builder(resource(9))
            .base64(new EmbeddedResource(Optional.empty(), Optional.empty(), "AAAA"))
            .build();
    DocumentLoader loader =
        new DocumentLoader() {
          @Override
          public Answer load(URI uri, Optional<String> mediaType) {
            return new Unavailable("no files");
          }

          @Override
          public Answer parse(URI uri, byte[] bytes, Optional<String> mediaType) {
            return new Loaded(A, uri);
          }
        };
    assertEquals(
        Optional.of(URI.create(PROFILE + "#" + uuid(9))),
        found(
            Reference.follow(
                with(profile(FLAT, all("x.json")), embedding), PROFILE, "#" + uuid(9), loader)));
  }

  @Test
  void whatLeadsNowhereSaysWhy() {
    String missing = "it is not among the 1 documents given";
    assertEquals("missing.json: " + missing, follow("missing.json").problem());
    assertEquals(
        "one.json: " + missing + "; two.json: " + missing,
        follow("#" + uuid(9), resource(9, "one.json", "two.json")).problem());
    assertEquals(
        "the back matter has no resource " + uuid(9), follow("#" + uuid(9), resource(8)).problem());
    assertEquals(
        "the back matter gives it no address", follow("#" + uuid(9), resource(9)).problem());
    Reference nowhere =
        Reference.follow(
            profile(FLAT, all("x.json")),
            URI.create(""),
            "catalog.json",
            DocumentLoader.of(Map.of()));
    assertEquals("\"catalog.json\" is relative to an address that is not known", nowhere.problem());
    assertEquals(List.of("catalog.json"), nowhere.addresses());
  }
}
