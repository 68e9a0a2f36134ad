package dev.heirloom.inheritance.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.heirloom.inheritance.resolution.DocumentLoader.Answer;
import dev.heirloom.inheritance.resolution.DocumentLoader.Loaded;
import dev.heirloom.inheritance.resolution.DocumentLoader.Unavailable;
import dev.heirloom.oscal.model.catalog.Control;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberedDocumentsTest {

  private final List<String> asked = new ArrayList<>();

  /** Knows what is below the folder {@code data}, and reads what is embedded. */
  private final DocumentLoader documents =
      new DocumentLoader() {
        @Override
        public Answer load(URI uri, Optional<String> mediaType) {
          asked.add(uri + mediaType.map(type -> " as " + type).orElse(""));
          return uri.toString().contains("none")
              ? new Unavailable("no such file")
              : new Loaded(Documents.catalog(new Control[0]), uri);
        }

        @Override
        public Answer parse(URI uri, byte[] content, Optional<String> mediaType) {
          asked.add(uri.toString());
          return new Loaded(Documents.catalog(new Control[0]), uri);
        }
      }.remembering();

  @Test
  void whatIsThereIsLoadedOnceHoweverItIsSpelledAndCalled() {
    for (String spelling : List.of("file:/data/a", "FILE:///data/%61", "file:///x/../data/a")) {
      for (Optional<String> type : List.of(Optional.<String>empty(), Optional.of("text/x"))) {
        assertInstanceOf(Loaded.class, documents.load(URI.create(spelling), type));
      }
    }

    assertEquals(List.of("file:/data/a"), asked);
  }

  @Test
  void whatIsNotThereIsAskedForOnceForEachKind() {
    for (int i = 0; i < 3; i++) {
      documents.load(URI.create("file:/none"), Optional.empty());
      documents.load(URI.create("file:/none"), Optional.of("text/x"));
    }

    assertEquals(List.of("file:/none", "file:/none as text/x"), asked);
  }

  @Test
  void whatIsEmbeddedIsReadOnceAndFoundWhereItIsAskedFor() {
    documents.parse(URI.create("file:/a#1"), new byte[] {1}, Optional.empty());
    Answer again = documents.parse(URI.create("file:/a#2"), new byte[] {1}, Optional.empty());
    documents.parse(URI.create("file:/a#1"), new byte[] {2}, Optional.empty());

    assertEquals(List.of("file:/a#1", "file:/a#1"), asked);
    assertEquals(URI.create("file:/a#2"), ((Loaded) again).uri());
  }
}
