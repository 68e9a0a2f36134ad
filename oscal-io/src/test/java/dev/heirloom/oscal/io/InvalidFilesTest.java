package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.model.OscalDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is said about each file of the folder {@code invalid}: the {@code .txt} beside it.
 *
 * <p>{@code mvn -pl oscal-io -am test -Dtest=InvalidFilesTest -Dheirloom.goldens=write
 * -Dsurefire.failIfNoSpecifiedTests=false} writes the texts anew, to be reviewed in the diff.
 */
class InvalidFilesTest {

  private static final String EXPECTED = ".expected.txt";
  private static final String LENIENTLY = ", or read leniently";
  private static final int READ_LENIENTLY = 24;

  private static List<Path> files() {
    return Fixtures.files("invalid").stream()
        .filter(file -> !file.toString().endsWith(EXPECTED))
        .toList();
  }

  @Test
  void areRefusedWithPlaceAndRemedyOfEveryProblem() throws IOException {
    int compared = 0;
    for (Path file : files()) {
      String name = file.getFileName().toString();
      ReadResult<OscalDocument> result = examine(ReadOptions.strict(), file);
      assertTrue(result.document().isEmpty(), name);
      String actual =
          result.problems().stream()
              .map(problem -> problem.kind() + " " + problem + "\n")
              .collect(Collectors.joining());
      Path expected = file.resolveSibling(name + EXPECTED);
      if ("write".equals(System.getProperty("heirloom.goldens"))) {
        Files.writeString(
            Path.of("src/test/resources/dev/heirloom/oscal/io/invalid").resolve(name + EXPECTED),
            actual);
      } else {
        assertTrue(Files.exists(expected), "There is no " + expected);
        assertEquals(Files.readString(expected), actual, name);
      }
      compared++;
    }
    assertEquals(83, compared);
  }

  @Test
  void areReadLenientlyWhereEveryRemedySaysSo() {
    int read = 0;
    for (Path file : files()) {
      ReadResult<OscalDocument> strict = examine(ReadOptions.strict(), file);
      ReadResult<OscalDocument> lenient = examine(ReadOptions.lenient(), file);
      boolean isForLenient =
          strict.problems().stream().allMatch(problem -> problem.remedy().endsWith(LENIENTLY));
      assertEquals(isForLenient, lenient.document().isPresent(), file.toString());
      assertEquals(
          strict.problems().stream().map(problem -> problem.place() + problem.message()).toList(),
          lenient.problems().stream().map(problem -> problem.place() + problem.message()).toList(),
          file.toString());
      for (Problem problem : lenient.problems()) {
        assertFalse(problem.remedy().contains("lenient"), problem::toString);
      }
      assertEquals(lenient.document().isPresent(), lenient.refusals().isEmpty());
      read += isForLenient ? 1 : 0;
    }
    assertEquals(READ_LENIENTLY, read);
  }

  @Test
  void areWrittenAsValidOscalOnceReadLeniently() {
    int written = 0;
    for (Path file : files()) {
      Optional<OscalDocument> read = examine(ReadOptions.lenient(), file).document();
      if (read.isPresent()) {
        for (Format format : Format.values()) {
          String text = OscalWriter.pretty().toString(read.get(), format);
          assertEquals(read.get(), OscalReader.strict().read(text), file + " as " + format);
          written++;
        }
      }
    }
    assertEquals(3 * READ_LENIENTLY, written);
  }

  @Test
  void areRefusedInTextAsInBytes() throws IOException {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.matches("latin-1.json|unknown-encoding.xml|archive.xlsx|binary.dat")) {
        // As text these have no encoding, or are none.
        continue;
      }
      List<Problem> ofText = OscalReader.strict().examine(Files.readString(file)).problems();
      List<Problem> ofBytes = examine(ReadOptions.strict(), file).problems();
      assertFalse(ofText.isEmpty(), name);
      assertEquals(
          ofBytes.stream().map(Problem::message).toList(),
          ofText.stream().map(Problem::message).toList(),
          name);
    }
  }

  private static ReadResult<OscalDocument> examine(ReadOptions options, Path file) {
    try {
      return OscalReader.of(options)
          .examine(
              new ByteArrayInputStream(Files.readAllBytes(file)),
              URI.create(file.getFileName().toString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
