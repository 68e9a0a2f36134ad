package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the writer makes of documents. */
class WritingTest {

  private static final Catalog CATALOG =
      OscalReader.strict().read(SmallCatalog.json(""), Catalog.class);

  private static Catalog with(Control control) {
    return CatalogBuilder.builder(CATALOG).controls(List.of(control)).build();
  }

  private static Catalog titled(String markdown) {
    return with(
        ControlBuilder.builder(CATALOG.controls().get(0))
            .title(MarkupLine.ofMarkdown(markdown))
            .build());
  }

  private static Catalog saying(MarkupMultiline prose) {
    return with(
        ControlBuilder.builder(CATALOG.controls().get(0))
            .parts(
                List.of(PartBuilder.builder().name("statement").prose(Optional.of(prose)).build()))
            .build());
  }

  @Test
  void prettyJsonHasAFieldOnEachLine() {
    assertEquals(
        """
        {
          "catalog": {
            "uuid": "3f2a9c1e-7b4d-4e0a-9c55-1d2e3f405162",
            "metadata": {
              "title": "A small catalog",
              "last-modified": "2026-11-21T09:30:00Z",
              "version": "1.0",
              "oscal-version": "1.2.2"
            },
            "controls": [
              {
                "id": "ac-1",
                "title": "Access policy"
              }
            ]
          }
        }
        """,
        OscalWriter.pretty().toString(CATALOG, Format.JSON));
  }

  @Test
  void prettyXmlHasAnElementOnEachLineAndProseAsItIs() {
    String xml =
        OscalWriter.pretty()
            .toString(
                saying(MarkupMultiline.ofXml("<p>Do\n  it.</p><pre>a\n b</pre>")), Format.XML);
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="3f2a9c1e-7b4d-4e0a-9c55-1d2e3f405162">
          <metadata>
            <title>A small catalog</title>
            <last-modified>2026-11-21T09:30:00Z</last-modified>
            <version>1.0</version>
            <oscal-version>1.2.2</oscal-version>
          </metadata>
          <control id="ac-1">
            <title>Access policy</title>
            <part name="statement">
              <p>Do
          it.</p><pre>a
         b</pre>
            </part>
          </control>
        </catalog>
        """,
        xml);
  }

  @Test
  void yamlHasBlocksForSeveralLinesAndQuotesWhereNeeded() {
    assertEquals(
        """
        catalog:
          uuid: "3f2a9c1e-7b4d-4e0a-9c55-1d2e3f405162"
          metadata:
            title: A small catalog
            last-modified: "2026-11-21T09:30:00Z"
            version: "1.0"
            oscal-version: "1.2.2"
          controls:
            - id: ac-1
              title: "yes"
              parts:
                - name: statement
                  prose: |-
                    One

                    - two
                    - three
        """,
        OscalWriter.pretty()
            .toString(
                with(
                    ControlBuilder.builder(
                            saying(MarkupMultiline.ofMarkdown("One\n\n- two\n- three"))
                                .controls()
                                .get(0))
                        .title(MarkupLine.ofMarkdown("yes"))
                        .build()),
                Format.YAML));
  }

  @Test
  void compactJsonAndXmlHaveNoWhiteSpace() {
    assertEquals(
        SmallCatalog.json("").replaceAll("\\n *", "").replace("\": ", "\":"),
        OscalWriter.compact().toString(CATALOG, Format.JSON));
    assertEquals(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + SmallCatalog.xml("").replaceAll("\\n *", ""),
        OscalWriter.compact().toString(CATALOG, Format.XML));
  }

  @Test
  void fileStreamAndTextAreTheSame(@TempDir Path folder) throws IOException {
    Catalog catalog = titled("\u00E9\uD83D\uDE00");
    for (Format format : Format.values()) {
      byte[] expected =
          OscalWriter.pretty().toString(catalog, format).getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream stream = new ByteArrayOutputStream();
      OscalWriter.pretty().write(catalog, format, stream);
      assertArrayEquals(expected, stream.toByteArray());
      Path file = folder.resolve("catalog");
      OscalWriter.pretty().write(catalog, format, file);
      assertArrayEquals(expected, Files.readAllBytes(file));
    }
  }

  @Test
  void whatXmlCannotHoldIsRefusedAndTheFileLeftAlone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("catalog.xml"), "before");
    Catalog catalog = titled("a\u0001b");
    OscalWriteException e =
        assertThrows(
            OscalWriteException.class, () -> OscalWriter.pretty().write(catalog, Format.XML, file));
    assertEquals(
        "XML can't hold the character U+0001, which 'title' has at position 2. Remove it, or write"
            + " JSON or YAML.",
        e.getMessage());
    assertEquals("before", Files.readString(file));
    for (Format format : List.of(Format.JSON, Format.YAML)) {
      assertEquals(
          catalog, OscalReader.strict().read(OscalWriter.pretty().toString(catalog, format)));
    }
  }

  @Test
  void halfACharacterIsRefusedInEveryFormat() {
    for (String half : List.of("a\uD83D", "\uDE00b", "\uD83D\uD83D\uDE00")) {
      for (Format format : Format.values()) {
        OscalWriteException e =
            assertThrows(
                OscalWriteException.class,
                () -> OscalWriter.pretty().toString(titled(half), format),
                format + " " + half.length());
        assertTrue(e.getMessage().contains("'title'"), e.getMessage());
      }
    }
  }

  @Test
  void proseThatIsNestedTooDeepToConvertIsRefused() {
    Catalog catalog = saying(MarkupMultiline.ofMarkdown("> ".repeat(200) + "x"));
    assertTrue(OscalWriter.pretty().toString(catalog, Format.JSON).contains("> > x"));
    OscalWriteException e =
        assertThrows(
            OscalWriteException.class, () -> OscalWriter.pretty().toString(catalog, Format.XML));
    assertTrue(e.getMessage().startsWith("The prose of 'prose' can't be written as XML: "));
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed(@TempDir Path folder) {
    OscalWriteException e =
        assertThrows(
            OscalWriteException.class,
            () -> OscalWriter.pretty().write(CATALOG, Format.JSON, folder));
    assertTrue(e.getMessage().contains(folder.toString()));
    assertFalse(e.getMessage().isEmpty());
  }

  @Test
  void anEmptyTextSurvives() {
    Catalog catalog = saying(MarkupMultiline.ofMarkdown(""));
    assertTrue(OscalWriter.compact().toString(catalog, Format.XML).contains("<p/></part>"));
    for (Format format : Format.values()) {
      assertEquals(
          catalog, OscalReader.strict().read(OscalWriter.pretty().toString(catalog, format)));
    }
  }
}
