package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever writes a file does it in one of the ways that leave the old one or the new one. */
class EveryWriterTest {

  private static final Pattern WRITES =
      Pattern.compile(
          "\\bFiles\\s*\\.\\s*(write|new(OutputStream|BufferedWriter|ByteChannel)|copy|move|create(Temp)?File|createTempDirectory)"
              + "|\\b(Async\\w*)?FileChannel\\s*\\.\\s*open|\\bFile(OutputStream|Writer)\\b|\\bRandomAccessFile\\b"
              + "|\\bcreateTempFile\\b|\\b(FileReplacement|TableFile)\\s*\\.\\s*write");

  /** Where the sources write, and why that is safe. */
  private static final Map<String, String> KNOWN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("FilePart", "the way of all files that people keep"),
              Map.entry("FileReplacement", "to devices and pipes; flushes folders"),
              Map.entry("FileOpening", "opens for reading"),
              Map.entry("OscalWriter", "by FileReplacement: Door.DOCUMENT"),
              Map.entry("WorkbookExport", "by FileReplacement: Door.WORKBOOK"),
              Map.entry("Output", "by FileReplacement: Door.COMMAND_LINE"),
              Map.entry("PlanToWord", "by FileReplacement: Door.BYTES"),
              Map.entry("TableFile", "the same way, for the floor below: Door.TABLE"),
              Map.entry("InheritanceAssertions", "by TableFile: Door.TABLE"),
              Map.entry("ScratchFolder", "goes with its process: ScratchFolderTest"),
              Map.entry("StandardInput", "in a ScratchFolder"),
              Map.entry("Surroundings", "to standard output"),
              Map.entry("ExampleDocuments", "unpacks the example's own documents")));

  /** What only those who work on the project run. */
  private static final Pattern TOOLS = Pattern.compile(".*/examples/(benchmarks|fuzz)/.*");

  @Test
  void whatWritesFilesIsKnownAndSaysHow() throws IOException {
    Path project = Path.of("..").toRealPath();
    Map<String, String> found;
    try (Stream<Path> files = Files.walk(project)) {
      found =
          files
              .filter(file -> file.toString().replace('\\', '/').matches(".*/src/main/.*\\.java"))
              .filter(file -> !TOOLS.matcher(file.toString().replace('\\', '/')).matches())
              .filter(file -> WRITES.matcher(read(file)).find())
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(
                  Collectors.toMap(
                      name -> name,
                      name -> KNOWN.getOrDefault(name, "write it by FileReplacement"),
                      (one, another) -> one,
                      TreeMap::new));
    }
    assertEquals(KNOWN, found);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
