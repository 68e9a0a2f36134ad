package dev.heirloom.inheritance.testkit;

import static dev.heirloom.inheritance.testkit.InheritanceAssertions.assertMatches;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heirloom.inheritance.result.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** New results are accepted deliberately, and what people wrote stays. */
class AcceptedTableTest {

  private static final Report REPORT = InheritanceAssertionsTest.REPORT;

  @TempDir Path folder;

  @Test
  void commentsNotesAndOtherColumnsStayAndNewLinesComeInTheOrderOfTheBaseline() throws IOException {
    Path csv =
        table(
            """
            # Agreed with the platform team.
            id,status,declared,note,owner

            # doors
            pe-3,own,,"guards, ours",facilities
            """);

    String told = accept(csv);

    assertMatches(REPORT, csv);
    assertEquals(
        """
        # Agreed with the platform team.
        id,status,declared,note,owner
        ac-2,part,part,,
        ac-2_smt.a,full,full,,
        ac-2_smt.b,own,own,,

        # doors
        pe-3,full,full,"guards, ours",facilities
        sc-7,own,full,,
        """,
        Files.readString(csv));
    assertEquals(
        """
        Accepted in %s, from %s:

        More is inherited
        Id       Title                Expected            Actual              Why
        ----------------------------------------------------------------------------------------------------
        pe-3                          to implement        fully inherited     provided by provider.json
                                                                              (guards, ours)

        4 lines added: ac-2, ac-2_smt.a, ac-2_smt.b, sc-7
        """
            .formatted(csv, REPORT.inputs()),
        told);
  }

  @Test
  void aTableStaysAsASpreadsheetSavedItButForWhatChanged() throws IOException {
    String saved =
        "\uFEFFsep=;\r\nID;Title;Status;Note\r\n\"AC-2\";Accounts;\"part\";\"a\r\nb\"\r\n"
            + "AC-2(a);;full;\r\nAC-2(b);;own;;;\r\nPE-03;Doors; full;\r\nSC-7;\"x;y\";%s";
    Path csv = table(saved.formatted("full"));

    accept(csv);
    assertEquals(saved.formatted("own;\r\n"), Files.readString(csv));

    String told = accept(csv);
    assertEquals(saved.formatted("own;\r\n"), Files.readString(csv));
    assertEquals(csv + " holds already: there is nothing to accept.\n", told);
  }

  @Test
  void aLineOfWhatTheBaselineNoLongerHasIsTakenOutUnlessSomebodyWroteIntoIt() throws IOException {
    Path csv = table("id,status,note\nzz-1,own,\nzz-2,full,\"ask Ann\nin June\"\nsc-7,own,");

    String told = accept(csv);

    assertTrue(
        Files.readString(csv).endsWith("# zz-2,full,\"ask Ann\n# in June\"\nsc-7,own,"),
        Files.readString(csv));
    assertTrue(told.contains("2 lines taken out, for the baseline does not have them: zz-1, zz-2"));
    assertMatches(REPORT, csv);
  }

  @Test
  void aTableThatIsNotThereIsMadeWithTitlesAndItsFolder() throws IOException {
    Path csv = folder.resolve("tables/expected.csv");

    accept(csv);

    assertTrue(Files.readString(csv).startsWith("id,title,status,declared,note\nac-2,,part,part,"));
    assertMatches(REPORT, csv);
    assertEquals(List.of("expected.csv"), files(csv.getParent()), "no part is left");
  }

  @Test
  void whatAKilledRunLeftGoesAndWhatAnotherWritesStays() throws IOException {
    Path csv = table("id,status,note\nsc-7,full,");
    String prefix = "." + Integer.toHexString(csv.getFileName().hashCode()) + "-";
    Path others = Files.writeString(folder.resolve(prefix + "1-1.heirloom-part"), "hal");
    Files.writeString(folder.resolve(prefix + "1-2.heirloom-part"), "hal");
    // Its number is that of a process that runs, though of another one than left it.
    long running = ProcessHandle.current().parent().orElseThrow().pid();
    Files.writeString(folder.resolve(prefix + running + "-3.heirloom-part"), "hal");

    try (FileChannel channel = FileChannel.open(others, StandardOpenOption.WRITE)) {
      assertTrue(channel.tryLock().isValid(), "another writes");
      accept(csv);
    }

    assertEquals(
        Set.of(csv.getFileName().toString(), others.getFileName().toString()),
        Set.copyOf(files(folder)),
        "none else");
  }

  @Test
  void whatCannotBeAcceptedLeavesTheTable() throws IOException {
    String other =
        IntStream.range(1, 100)
            .mapToObj(n -> "zz-" + n + ",own,ours\n")
            .collect(Collectors.joining("", "id,status,note\n", ""));
    Path csv = table(other);
    String message = assertThrows(AssertionFailedError.class, () -> accept(csv)).getMessage();
    assertTrue(message.startsWith("nothing was accepted: the table is of another"), message);
    assertEquals(other, Files.readString(csv));

    byte[] latin1 = "id,status,note\npe-3,own,f\u00fcr uns\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(csv, latin1);
    assertThrows(IllegalArgumentException.class, () -> accept(csv));
    assertEquals(List.of(csv.getFileName().toString()), files(folder));

    assertThrows(UncheckedIOException.class, () -> accept(csv.resolve("below-a-file.csv")));
  }

  @Test
  void aPipeIsNoTableAndNobodyWaitsForIt() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.csv");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");

    UncheckedIOException e =
        assertThrows(UncheckedIOException.class, () -> assertMatches(REPORT, pipe));

    assertEquals("the table " + pipe + " cannot be read", e.getMessage());
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void whoMayReadATableMayReadTheAcceptedOne() throws IOException {
    Path csv = table("id,status\npe-3,own\n");
    assumeTrue(
        csv.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "files have no POSIX permissions here");
    for (String permissions : List.of("rw-rw-r--", "rw-------")) {
      Files.writeString(csv, "id,status\npe-3,own\n");
      Files.setPosixFilePermissions(csv, PosixFilePermissions.fromString(permissions));

      accept(csv);

      assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(csv)));
    }
  }

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("expected.csv"), text);
  }

  /** Accepts the results, and returns what is printed. */
  private static String accept(Path csv) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    System.setProperty(ExpectationTable.ACCEPT, "true");
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertMatches(REPORT, csv);
    } finally {
      System.setOut(out);
      System.clearProperty(ExpectationTable.ACCEPT);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
