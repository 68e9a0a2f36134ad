package dev.heirloom.examples.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.matrix.LayoutFile;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.ShippedLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables and layouts of the page on matrices are read, and give what the page says. */
class MatricesPageTest {

  private static final Path PAGE = ProjectFiles.ROOT.resolve("oscal-io/MATRICES.md");

  /** A table, the layout that follows it, if one does, and what comes of them. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```csv\n(.*?)```\n\n(?:[^`]*?```yaml\n(.*?)```\n\n)?```text\n(.*?)```", Pattern.DOTALL);

  private static final Pattern LAYOUT = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyTableIsReadAsThePageSays(@TempDir Path folder) throws IOException {
    OscalFiles files = OscalFiles.under(folder).allowing(Path.of("data").toAbsolutePath());
    Baseline baseline =
        files.baseline(Path.of("data/fedramp-rev4-moderate.json").toAbsolutePath().toString());
    int seen = 0;
    for (Matcher example = EXAMPLE.matcher(Files.readString(PAGE)); example.find(); ) {
      seen++;
      Files.writeString(folder.resolve("table.csv"), example.group(1));
      List<MatrixLayout> layouts =
          example.group(2) == null ? List.of() : LayoutFile.read(example.group(2));
      Report report =
          Determination.of(baseline)
              .providers(files.provider("table.csv", baseline, layouts))
              .asOf(LocalDate.of(2026, 6, 30))
              .report();
      List<String> lines = new ArrayList<>();
      for (String line : example.group(3).split("\n")) {
        ControlResult control =
            report.controls().stream()
                .filter(one -> one.id().value().equals(line.split(" ")[0]))
                .findFirst()
                .orElseThrow();
        lines.add("%-6s %s".formatted(control.id(), control.status().words()));
      }
      assertEquals(example.group(3), String.join("\n", lines) + "\n", example.group(1));
    }
    assertEquals(3, seen);
  }

  @Test
  void everyLayoutIsRead() throws IOException {
    String page = Files.readString(PAGE);
    int seen = 0;
    for (Matcher layout = LAYOUT.matcher(page); layout.find(); ) {
      seen += LayoutFile.read(layout.group(1)).size();
    }
    assertEquals(4, seen);
    assertTrue(
        page.contains("```csv\n" + Files.readString(Path.of("matrices/wolkje.csv")) + "```"));
    assertTrue(
        page.contains("```yaml\n" + Files.readString(Path.of("matrices/wolkje.yaml")) + "```"));
    assertEquals(10, Files.readAllLines(Path.of("matrices/wolkje.yaml")).size());
  }

  @Test
  void everyShippedLayoutIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    for (ShippedLayout layout : ShippedLayout.values()) {
      assertTrue(page.contains("`" + layout.id() + "`"), layout::id);
    }
  }
}
