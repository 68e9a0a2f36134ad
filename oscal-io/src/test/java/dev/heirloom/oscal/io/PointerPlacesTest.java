package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.model.OscalDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a JSON Pointer leads in a file of any format. */
class PointerPlacesTest {

  private static final OscalReader READER = OscalReader.strict();

  @TempDir private Path folder;

  @Test
  void aPointerLeadsToTheSameInEveryFormatAndToTheFirstLineWhereItIsEmpty() throws Exception {
    OscalDocument catalog = READER.read(SmallCatalog.json(""));
    for (Format format : Format.values()) {
      Path file = folder.resolve("catalog." + format.name().toLowerCase(Locale.ROOT));
      Files.write(
          file, OscalWriter.pretty().toString(catalog, format).getBytes(StandardCharsets.UTF_8));
      Function<String, FilePlace> places = READER.places(file, catalog.model());

      assertEquals(1, places.apply("").line(), format.name());
      assertTrue(places.apply("/catalog/metadata/title").line() > 1, format.name());
      FilePlace metadata = places.apply("/catalog/metadata");
      for (String nowhere : new String[] {"/catalog/metadata/nothing", "/catalog/metadata/x/y"}) {
        assertEquals(metadata, places.apply(nowhere), format + " " + nowhere);
      }
      // No entry of a list is called so: the list that is there is the nearest.
      assertTrue(places.apply("/catalog/controls/first").line() >= 1, format.name());
    }
  }
}
