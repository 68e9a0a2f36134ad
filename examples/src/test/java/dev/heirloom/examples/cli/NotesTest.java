package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.oscal.io.files.FileNote;
import dev.heirloom.oscal.io.files.FileResult;
import dev.heirloom.oscal.model.Uuid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What commands say on standard error beside their result: one cause once, with its number and
 * places.
 */
class NotesTest {

  @TempDir Path folder;
  private Path profile;

  /** Five alterations of controls that are not selected. */
  @BeforeEach
  void writeAProfile() throws IOException {
    Files.writeString(
        folder.resolve("catalog.json"),
        """
        {"catalog": {"uuid": "3c3c64fa-5d7c-42ff-8296-34d3c58892ce", "metadata": {"title": "Harbour",
         "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
         "groups": [{"id": "ac", "title": "Access", "controls": [{"id": "ac-2", "title": "Accounts"}]}]}}
        """);
    String alters =
        IntStream.rangeClosed(3, 7)
            .mapToObj(
                i ->
                    """
                    {"control-id": "ac-%d", "adds": [{"props": [{"name": "mark", "value": "x"}]}]}"""
                        .formatted(i))
            .collect(Collectors.joining(", "));
    profile =
        Files.writeString(
            folder.resolve("profile.json"),
            """
            {"profile": {"uuid": "a6a8cd7c-1d5b-4d8f-8ad2-0a0d1a3b8f11", "metadata": {"title": "Quay",
             "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
             "imports": [{"href": "catalog.json", "include-all": {}}],
             "modify": {"alters": [%s]}}}
            """
                .formatted(alters));
  }

  @Test
  void whoCameForSomethingElseIsToldACauseOnceWithItsNumberAndAFewPlaces() {
    Outcome outcome =
        run("determine", "--baseline", profile, "--provider", CommandLineTester.CLOUD_GOV);

    assertTold(outcome);
  }

  @Test
  void whoCameForItIsToldACauseOnceToo() {
    assertTold(run("resolve", profile, "-o", folder.resolve("out.json")));
  }

  private static void assertTold(Outcome outcome) {
    List<String> about = lines(outcome);
    assertEquals(1, about.size(), outcome.err());
    assertTrue(
        about.get(0).contains(": Not selected, so not altered: ac-3, ac-4, ac-5, ac-6, ac-7. ("),
        outcome.err());
    assertTrue(
        about
            .get(0)
            .endsWith(
                " /profile/modify/alters/0, /profile/modify/alters/1, /profile/modify/alters/2 and 2"
                    + " more)"),
        outcome.err());
  }

  private static List<String> lines(Outcome outcome) {
    return outcome.err().lines().filter(line -> line.contains("ALTER_WITHOUT_TARGET")).toList();
  }

  @Test
  void aSummaryNamesEveryKindWholeHoweverLongItIs() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            System.out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            80,
            Clock.systemUTC(),
            () -> Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"));
    List<FileNote> notes =
        Stream.of("OFFERED_BUT_NOT_APPLICABLE", "A_CODE_THAT_IS_LONGER_THAN_ANY_OTHER_OF_THEM")
            .map(
                code ->
                    new FileNote(
                        FileNote.Stage.WORKBOOK,
                        Severity.WARNING,
                        code,
                        "a-workbook-with-a-long-name.xlsx",
                        "CRM, row 8",
                        "a-workbook-with-a-long-name.xlsx: WARNING "
                            + code
                            + " CRM, row 8: "
                            + "words ".repeat(60)))
            .toList();
    surroundings.notes().add(new FileResult<>(Optional.of(""), notes, Optional.empty()));

    surroundings.notes().tell(Notes.Loudness.BRIEF, surroundings);

    String told = err.toString(StandardCharsets.UTF_8);
    for (FileNote note : notes) {
      assertTrue(told.contains("\n  " + note.code() + ": a-workbook"), told);
    }
    assertFalse(told.contains("WARNING"), told);
    assertEquals(5, told.lines().count(), told);
    assertTrue(told.lines().allMatch(line -> line.length() <= 84), told);
  }
}
