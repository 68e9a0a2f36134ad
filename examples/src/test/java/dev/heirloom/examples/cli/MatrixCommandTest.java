package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.CLOUD_GOV;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.oscal.io.matrix.LayoutFile;
import dev.heirloom.oscal.io.matrix.ShippedLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts of responsibility matrices on the command line. */
class MatrixCommandTest {

  @TempDir private Path folder;

  @Test
  void shippedLayoutsAreListedWithWhatTheyDescribeAndPrintedToBeCopied() {
    Outcome list = run("matrix", "layouts");
    for (ShippedLayout layout : ShippedLayout.values()) {
      assertTrue(list.out().contains(layout.id() + " "), list.out());
      Outcome printed = run("matrix", "layouts", layout.id());
      assertEquals(layout.layouts(), LayoutFile.read(printed.out()));
    }
    Outcome unknown = run("matrix", "layouts", "fedramp");
    assertEquals(1, unknown.status());
    assertTrue(unknown.err().contains("The layouts are fedramp-rev4, "), unknown.err());
  }

  @Test
  void aProviderIsWrittenInAShippedLayoutOrInThatOfAFile() throws IOException {
    Path csv = folder.resolve("marks.csv");
    assertEquals(0, export("ticks-shared", csv).status());
    List<String> lines = Files.readAllLines(csv);
    assertEquals("\"Control ID\",\"Provider\",\"Shared\",\"Customer\"", lines.get(2));
    assertTrue(lines.contains("\"AC-2(a)\",\"\",\"X\",\"\""), () -> String.join("\n", lines));

    Path file =
        Files.writeString(
            folder.resolve("own.yaml"), "header-rows: 1\nids: Maatregel\nvalue: {column: Wie}\n");
    Path own = folder.resolve("own.csv");
    Outcome outcome = export(file.toString(), own);
    assertEquals(0, outcome.status());
    assertEquals("\"Maatregel\",\"Wie\"", Files.readAllLines(own).get(0));
    assertTrue(outcome.err().contains("LAYOUT_CANNOT_SAY"), outcome.err());
    assertEquals(0, export(file.toString(), folder.resolve("own.xlsx")).status());
  }

  @Test
  void aLayoutThatIsNoneOrDescribesSeveralMatricesIsRefused() throws IOException {
    Outcome none = export("tick", folder.resolve("out.csv"));
    assertEquals(1, none.status());
    assertTrue(none.err().contains("There is no such file."), none.err());
    Path two =
        Files.writeString(
            folder.resolve("two.yaml"),
            "matrices:\n"
                + "  - {ids: Control, value: {column: A}}\n"
                + "  - {ids: Control, value: {column: B}}\n");
    Outcome several = export(two.toString(), folder.resolve("out.csv"));
    assertEquals(1, several.status());
    assertTrue(several.err().contains("describes 2 matrices"), several.err());
  }

  @Test
  void aMatrixIsDescribedSoThatWhatIsPrintedReadsItAgain() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("widget.csv"),
            "Widget - Matrix\nControl ID,Responsibility\nAC-2,Shared\nAC-3,Widget\nAC-4,Unknown\n");
    Outcome described = run("matrix", "describe", csv);
    assertEquals(0, described.status(), described.err());
    assertTrue(
        described.out().contains("\n#   WARNING MATRIX_VALUE_NOT_UNDERSTOOD "), described.out());
    assertTrue(described.out().contains("Widget: provider\n"), described.out());

    Path layout = Files.writeString(folder.resolve("widget.yaml"), described.out());
    String[] found = {"determine", "--baseline", BASELINE.toString(), "--provider", csv.toString()};
    Outcome plain = run((Object[]) found);
    assertEquals(0, plain.status(), plain.err());
    assertTrue(plain.out().contains("Widget - Matrix"), plain.out());
    Object[] withLayout = Stream.concat(Stream.of(found), Stream.of("--layout", layout)).toArray();
    assertEquals(plain.out(), run(withLayout).out());
    assertEquals(0, run("crm", "import", csv, "--baseline", BASELINE, "--layout", layout).status());
  }

  @Test
  void aLayoutBelongsToTheProviderBeforeIt() {
    assertEquals(
        2,
        run("determine", "--baseline", BASELINE, "--layout", "ticks", "--provider", CLOUD_GOV)
            .status());
    Outcome twice =
        run(
            "determine",
            "--baseline",
            BASELINE,
            "--provider",
            CLOUD_GOV,
            "--layout",
            "ticks",
            "--layout",
            "ticks");
    assertEquals(2, twice.status());
    assertTrue(twice.err().contains("--layout was given twice for "), twice.err());
  }

  private static Outcome export(String layout, Path out) {
    return run(
        "crm",
        "export",
        "--baseline",
        BASELINE,
        "--provider",
        CLOUD_GOV,
        "--layout",
        layout,
        "-o",
        out);
  }
}
