package dev.heirloom.inheritance.resolution;

import static dev.heirloom.inheritance.resolution.Documents.AS_IS;
import static dev.heirloom.inheritance.resolution.Documents.OPTIONS;
import static dev.heirloom.inheritance.resolution.Documents.all;
import static dev.heirloom.inheritance.resolution.Documents.catalog;
import static dev.heirloom.inheritance.resolution.Documents.control;
import static dev.heirloom.inheritance.resolution.Documents.link;
import static dev.heirloom.inheritance.resolution.Documents.param;
import static dev.heirloom.inheritance.resolution.Documents.part;
import static dev.heirloom.inheritance.resolution.Documents.profile;
import static dev.heirloom.inheritance.resolution.Documents.resource;
import static dev.heirloom.inheritance.resolution.Documents.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.ParameterGuideline;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Relative references go on meaning what they meant where they were read (RFC 3986 section 5). */
class RelocationTest {

  private static final URI PROFILE = URI.create("file:///project/profiles/profile.json");

  private static final Control CONTROL =
      ControlBuilder.builder(control("a"))
          .links(List.of(link("docs/paper.pdf"), link("#b"), link("https://example.org/x")))
          .params(
              List.of(
                  ParameterBuilder.builder(param("a_p"))
                      .guidelines(
                          List.of(
                              new ParameterGuideline(
                                  MarkupMultiline.ofMarkdown("See [it](docs/p.html#x)."))))
                      .build()))
          .parts(
              List.of(
                  part(
                      "a_smt",
                      "See [it](docs/a&b.pdf), ![a sign](../sign.png) and [that](#x).",
                      part("a_smt.a", "Nothing to move."))))
          .build();

  private static ResolvedProfile resolved(Map<String, OscalDocument> documents) {
    Map<URI, OscalDocument> byAddress = new java.util.HashMap<>();
    documents.forEach((address, document) -> byAddress.put(PROFILE.resolve(address), document));
    return ProfileResolver.resolve(
        profile(AS_IS, all(documents.keySet().iterator().next())),
        PROFILE,
        DocumentLoader.of(byAddress),
        OPTIONS);
  }

  private static ResolvedProfile imported() {
    return resolved(
        Map.of("../src/catalog.json", with(catalog(CONTROL), resource(1, "docs/r.pdf", "/abs"))));
  }

  private static List<String> hrefs(Control control) {
    return control.links().stream().map(Link::href).toList();
  }

  @Test
  void whatAnImportInAnotherFolderRefersToIsNamedFromTheProfile() {
    Control control = imported().catalog().controls().get(0);
    assertEquals(List.of("../src/docs/paper.pdf", "#b", "https://example.org/x"), hrefs(control));
    assertEquals(
        List.of("../src/docs/a&b.pdf", "../sign.png", "#x"),
        control.parts().get(0).prose().orElseThrow().references());
    assertEquals(
        List.of("../src/docs/p.html#x"),
        control.params().get(0).guidelines().get(0).prose().references());
    assertEquals("See it, a sign and that.", control.parts().get(0).prose().orElseThrow().toText());
  }

  private static final EveryPlace BESIDE =
      new EveryPlace(place -> "[it](docs/" + place + ")", place -> "docs/" + place);

  private static List<String> references(String prefix, Object record) {
    return EveryPlace.references(record).stream().map(each -> prefix + each).toList();
  }

  @Test
  void everyReferenceOfAnImportInAnotherFolderIsNamedFromTheProfile() {
    Catalog source =
        CatalogBuilder.builder(BESIDE.catalog()).metadata(BESIDE.metadataOf("metadata")).build();
    Catalog moved = resolved(Map.of("../src/catalog.json", source)).catalog();
    assertEquals(references("../src/", source.params()), references("", moved.params()));
    assertEquals(references("../src/", source.controls()), references("", moved.controls()));
    assertEquals(references("../src/", source.groups()), references("", moved.groups()));
    assertEquals(references("../src/", source.backMatter()), references("", moved.backMatter()));
    assertEquals(
        references("../src/", source.metadata().roles()), references("", moved.metadata().roles()));
    assertEquals(
        references("../src/", source.metadata().parties()),
        references("", moved.metadata().parties()));
  }

  @Test
  void everyReferenceOfAResultIsNamedFromWhereItIsWritten() {
    ResolvedProfile resolved =
        ProfileResolver.resolve(
            ProfileBuilder.builder(profile(AS_IS, all("catalog.json")))
                .metadata(BESIDE.metadataOf("metadata"))
                .build(),
            PROFILE,
            DocumentLoader.of(Map.of(PROFILE.resolve("catalog.json"), BESIDE.catalog())),
            OPTIONS);
    ResolvedProfile written =
        resolved.writtenTo(URI.create("file:///project/out/deep/resolved.json"));
    assertEquals(
        references("../../profiles/", resolved.catalog()), references("", written.catalog()));
  }

  @Test
  void aControlWithoutRelativeReferencesIsShared() {
    Catalog source =
        new EveryPlace(place -> "[it](https://example.org/" + place + ")", place -> "#" + place)
            .catalog();
    Catalog moved = resolved(Map.of("../src/catalog.json", source)).catalog();
    assertSame(source.controls().get(0), moved.controls().get(0));
    assertSame(source.params().get(0), moved.params().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See [it].\n\n[it]: docs/a.pdf",
        "<p>See <a href=\"docs/a.pdf\">it</a>.</p>",
        "<p>See <img src=\"docs/a.pdf\"/>.</p>"
      })
  void aReferenceMovesInWhateverFormItIsWritten(String prose) {
    Control control =
        ControlBuilder.builder(control("a"))
            .parts(
                List.of(
                    PartBuilder.builder(part("a_smt", ""))
                        .prose(
                            prose.startsWith("<")
                                ? MarkupMultiline.ofXml(prose)
                                : MarkupMultiline.ofMarkdown(prose))
                        .build()))
            .build();
    assertEquals(
        List.of("../src/docs/a.pdf"),
        EveryPlace.references(
            resolved(Map.of("../src/catalog.json", catalog(control))).catalog().controls()));
  }

  @Test
  void whatNeedsNoChangeIsShared() {
    Control control = imported().catalog().controls().get(0);
    assertSame(CONTROL.parts().get(0).parts().get(0), control.parts().get(0).parts().get(0));
    Catalog beside = catalog(CONTROL);
    assertSame(CONTROL, resolved(Map.of("catalog.json", beside)).catalog().controls().get(0));
  }

  @Test
  void aResultThatIsWrittenElsewhereNamesTheProfileAndEverythingElseFromThere() {
    ResolvedProfile written =
        imported().writtenTo(URI.create("file:///project/out/deep/resolved.json"));
    assertEquals(
        List.of("../../profiles/profile.json"),
        written.catalog().metadata().links().stream().map(Link::href).toList());
    assertEquals(
        List.of("../../src/docs/paper.pdf", "#b", "https://example.org/x"),
        hrefs(written.catalog().controls().get(0)));
  }

  @Test
  void copiesOfResourcesMoveToo() {
    Control using =
        ControlBuilder.builder(control("a"))
            .links(List.of(link("#" + resource(1).uuid().value())))
            .build();
    Catalog source =
        with(catalog(using), resource(1, "docs/r.pdf", "/abs", "mailto:a@example.org"));
    assertEquals(
        List.of("../src/docs/r.pdf", "../../abs", "mailto:a@example.org"),
        resolved(Map.of("../src/catalog.json", source))
            .catalog()
            .backMatter()
            .orElseThrow()
            .resources()
            .get(0)
            .rlinks()
            .stream()
            .map(rlink -> rlink.href())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "a.pdf, file:///w/src/c.json, file:///w/src/p.json, a.pdf",
    "a.pdf, file:///w/src/c.json, file:///w/p.json, src/a.pdf",
    "../a.pdf, file:///w/src/c.json, file:///w/p.json, a.pdf",
    "a.pdf, https://example.org/src/c.json, file:///w/p.json, https://example.org/src/a.pdf",
    "a.pdf, https://example.org/src/c.json, https://other.org/p.json, https://example.org/src/a.pdf",
    "//other.org/a, https://example.org/c.json, file:///w/p.json, https://other.org/a",
    "a:b.pdf, file:///w/c.json, file:///v/p.json, a:b.pdf",
    "./a:b.pdf, file:///w/c.json, file:///w/p/p.json, ../a:b.pdf",
    "?q, file:///w/c.json, file:///w/p/p.json, ../c.json?q",
    "'', file:///w/c.json, file:///w/p/p.json, ''",
    "'#x', file:///w/c.json, file:///w/p/p.json, '#x'",
    "a b.pdf, file:///w/c.json, file:///w/p/p.json, ../a b.pdf",
    "c.json, file:///w/c.json, file:///w/c.json/d/p.json, ../../c.json",
    "p.json/x, file:///w/c.json, file:///w/p.json, p.json/x",
    "./:a, file:///w/c.json, file:///w/p.json, ./:a",
    ". , file:///w/q/c.json, file:///w/p/p.json, ../q/",
  })
  void aReferenceIsRelativeWhereThereIsAnAuthorityInCommonAndElseAbsolute(
      String reference, URI from, URI to, String moved) {
    assertEquals(moved, UriReference.moved(reference, from, to));
  }
}
