package dev.heirloom.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.model.catalog.Catalog;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

  @TempDir Path folder;

  @Test
  void aGeneratedCatalogIsAsLargeAsAPublishedOneAndTheSameInEveryFormat() throws Exception {
    Documents documents = Documents.generated(Path.of("../data"), folder);

    long size = Files.size(documents.catalog(Format.JSON));
    assertTrue(size > 1_800_000 && size < 2_800_000, size + " bytes");
    Catalog json = OscalReader.strict().read(documents.catalog(Format.JSON), Catalog.class);
    assertEquals(json, OscalReader.strict().read(documents.catalog(Format.XML), Catalog.class));
    assertEquals(json, OscalReader.strict().read(documents.catalog(Format.YAML), Catalog.class));
  }

  @Test
  void thePeerReadsAndResolvesTheGeneratedDocumentsToo() throws Exception {
    Documents documents = Documents.generated(Path.of("../data"), folder);

    for (Format format : Format.values()) {
      try (var in = Files.newInputStream(documents.catalog(format))) {
        assertEquals(
            18,
            Peer.reader(format).deserialize(in, URI.create("memory:/catalog")).getGroups().size(),
            format.toString());
      }
    }
    var resolved =
        (gov.nist.secauto.oscal.lib.model.Catalog)
            Peer.resolve(documents.profile(), new Peer.Loaded());
    assertFalse(resolved.getGroups().isEmpty());
  }
}
