package dev.heirloom.oscal.io.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.heirloom.inheritance.resolution.DocumentLoader.Answer;
import dev.heirloom.inheritance.resolution.DocumentLoader.Loaded;
import dev.heirloom.inheritance.resolution.DocumentLoader.Unavailable;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDocumentsTest {

  private static final Path CATALOG =
      Path.of("src/test/resources/dev/heirloom/oscal/io/resolution/catalog.yaml");

  @TempDir private Path folder;
  private Path allowed;
  private Path secret;

  @BeforeEach
  void lay() throws IOException {
    allowed = Files.createDirectory(folder.resolve("allowed"));
    secret = folder.resolve("secret.yaml");
    Files.copy(CATALOG, secret);
    Files.copy(CATALOG, allowed.resolve("catalog.yaml"));
  }

  private static Answer load(LocalDocuments documents, URI uri) {
    return documents.load(uri, Optional.empty());
  }

  private static String refused(LocalDocuments documents, URI uri) {
    return assertInstanceOf(Unavailable.class, load(documents, uri)).reason();
  }

  @Test
  void filesUnderAnAllowedFolderAreRead() {
    URI uri = allowed.resolve("catalog.yaml").toUri();
    Loaded loaded = assertInstanceOf(Loaded.class, load(LocalDocuments.under(allowed), uri));
    assertEquals(uri, loaded.uri());
    assertEquals(OscalReader.strict().read(CATALOG), loaded.document());
  }

  @Test
  void filesElsewhereAreNotWhateverTheWayThere() throws IOException {
    LocalDocuments documents = LocalDocuments.under(allowed);
    assertTrue(refused(documents, secret.toUri()).contains("not under a folder"));
    assertTrue(
        refused(documents, URI.create(allowed.toUri() + "../secret.yaml"))
            .contains("not under a folder"));
    assertTrue(
        refused(documents, URI.create(allowed.toUri() + "%2e%2e/secret.yaml"))
            .contains("not under a folder"));
    assertTrue(
        refused(documents, folder.resolve("absent.yaml").toUri()).contains("not under a folder"),
        "nor does it tell what exists there");
    assertTrue(
        refused(LocalDocuments.none(), allowed.resolve("catalog.yaml").toUri())
            .contains("not under a folder"));
  }

  @Test
  void aSymbolicLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path link = allowed.resolve("link.yaml");
    try {
      Files.createSymbolicLink(link, secret);
    } catch (UnsupportedOperationException | IOException e) {
      abort("skipped: no symbolic links here (" + e.getMessage() + ")");
    }
    assertTrue(refused(LocalDocuments.under(allowed), link.toUri()).contains("not under a folder"));
    assertInstanceOf(Loaded.class, load(LocalDocuments.under(allowed, folder), link.toUri()));
  }

  @Test
  void anAllowedFolderMayBeALinkItself() throws IOException {
    Path link = folder.resolve("alias");
    try {
      Files.createSymbolicLink(link, allowed);
    } catch (UnsupportedOperationException | IOException e) {
      abort("skipped: no symbolic links here (" + e.getMessage() + ")");
    }
    assertInstanceOf(
        Loaded.class, load(LocalDocuments.under(link), link.resolve("catalog.yaml").toUri()));
  }

  @Test
  void nothingIsFetchedFromTheNetworkOrFromArchives() {
    LocalDocuments documents = LocalDocuments.under(folder);
    for (String uri :
        new String[] {
          "https://example.org/catalog.json",
          "jar:file:///a.jar!/catalog.json",
          "file://host/share/catalog.json",
          "urn:uuid:1f0c2f4e-7a35-4d0e-8a63-5a1c0e9b7d11",
          "file:///c%00.json"
        }) {
      assertTrue(!refused(documents, URI.create(uri)).isBlank(), uri);
    }
  }

  @Test
  void whatIsAbsentOrNotOscalOrTooLargeIsSaid() throws IOException {
    LocalDocuments documents = LocalDocuments.under(allowed);
    assertEquals(
        "there is no such file", refused(documents, allowed.resolve("absent.json").toUri()));
    Path text = Files.writeString(allowed.resolve("text.json"), "{\"catalog\": {\"uuid\": 1}}");
    assertTrue(refused(documents, text.toUri()).contains("uuid"));
    ReadOptions strict = ReadOptions.strict();
    LocalDocuments small =
        documents.withReader(
            OscalReader.of(
                new ReadOptions(
                    false,
                    100,
                    strict.maxDepth(),
                    strict.maxTextLength(),
                    strict.maxNodes(),
                    strict.maxAliasNodes(),
                    strict.maxProblems())));
    assertTrue(refused(small, allowed.resolve("catalog.yaml").toUri()).contains("100"));
    assertTrue(refused(documents, allowed.toUri()).length() > 0);
  }

  @Test
  void documentsInMemoryGoBeforeFiles() {
    OscalDocument document = OscalReader.strict().read(CATALOG);
    URI uri = allowed.resolve("catalog.yaml").toUri();
    LocalDocuments documents =
        LocalDocuments.under(allowed)
            .with(uri, document)
            .with(URI.create("urn:example:catalog"), document);
    assertSame(document, assertInstanceOf(Loaded.class, load(documents, uri)).document());
    assertInstanceOf(Loaded.class, load(documents, URI.create("urn:example:catalog")));
  }

  @Test
  void embeddedDocumentsAreReadWithTheSameReader() throws IOException {
    URI uri = URI.create("file:///profile.json#1f0c2f4e-7a35-4d0e-8a63-5a1c0e9b7d11");
    byte[] content = Files.readAllBytes(CATALOG);
    assertEquals(
        OscalReader.strict().read(CATALOG),
        assertInstanceOf(
                Loaded.class, LocalDocuments.none().parse(uri, content, Optional.of("text/plain")))
            .document());
    assertInstanceOf(
        Unavailable.class,
        LocalDocuments.none()
            .parse(uri, "nothing".getBytes(StandardCharsets.UTF_8), Optional.empty()));
  }
}
