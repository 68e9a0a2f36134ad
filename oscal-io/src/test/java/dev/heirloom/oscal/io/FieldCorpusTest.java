package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.oscal.model.OscalDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is said about each document as it lies in public repositories, good and bad: {@code
 * field.tsv} has the file, what reading it strictly gives and what reading it leniently gives.
 *
 * <p>{@code mvn -pl oscal-io -am test -Dtest=FieldCorpusTest -Dheirloom.goldens=write
 * -Dsurefire.failIfNoSpecifiedTests=false} writes it anew, to be reviewed in the diff.
 */
class FieldCorpusTest {

  private static final String EXPECTED = "field.tsv";

  @Test
  void everyPublicDocumentIsReadChangedOrRefusedAsExpected() throws IOException {
    List<Path> files = Corpus.field();
    List<String> lines = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Path file : files) {
      ReadResult<OscalDocument> strict = OscalReader.strict().examine(file);
      ReadResult<OscalDocument> lenient = OscalReader.lenient().examine(file);
      lines.add(file.getFileName() + "\t" + outcome(strict) + "\t" + outcome(lenient) + "\n");
      counts.merge(
          strict.document().isPresent()
              ? "read"
              : lenient.document().isPresent() ? "read leniently" : "refused",
          1,
          Integer::sum);
      if (!lenient.changes().isEmpty() && lenient.document().isPresent()) {
        assertIsWrittenAsValidOscal(lenient.orThrow(), file);
      }
    }
    String actual = String.join("", lines);
    if ("write".equals(System.getProperty("heirloom.goldens"))) {
      Files.writeString(Path.of("src/test/resources/dev/heirloom/oscal/io", EXPECTED), actual);
    } else {
      assertEquals(Files.readString(Fixtures.path(EXPECTED)), actual);
    }
    assertEquals(132, files.size());
    assertEquals(Map.of("read", 90, "read leniently", 31, "refused", 11), counts);
  }

  private static String outcome(ReadResult<OscalDocument> result) {
    if (result.document().isEmpty()) {
      Problem first = result.refusals().get(0);
      int others = result.refusals().size() - 1;
      return "refused: "
          + (first.place().path().isEmpty() ? "" : first.place().path() + ": ")
          + first.message()
          + (others == 0 ? "" : " and " + others + " more");
    }
    if (result.problems().isEmpty()) {
      return "read";
    }
    return result.problems().stream()
        .collect(
            Collectors.groupingBy(
                problem -> problem.consequence() + " " + problem.kind(),
                TreeMap::new,
                Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", ", "read: ", ""));
  }

  private static void assertIsWrittenAsValidOscal(OscalDocument document, Path file) {
    for (Format format : Format.values()) {
      String text = OscalWriter.pretty().toString(document, format);
      assertEquals(document, OscalReader.strict().read(text), file + " as " + format);
    }
  }
}
