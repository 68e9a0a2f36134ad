package dev.heirloom.examples;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium that is installed here, driven as a process without a window. */
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private final Path program;

  private Chromium(Path program) {
    this.program = program;
  }

  /**
   * What became of a page.
   *
   * @param document the document after its script ran, as HTML
   * @param console what the page and the browser wrote into the console about it
   */
  record Visit(String document, List<String> console) {}

  /** Returns the Chromium on the path; empty if none is installed. */
  static Optional<Chromium> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Chromium::new);
  }

  /** Opens a page at a window size, and returns what became of it. */
  Visit open(String address, int width, int height, Path folder)
      throws IOException, InterruptedException {
    Path document = Files.createTempFile(folder, "document", ".html");
    Path log = Files.createTempFile(folder, "log", ".txt");
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
            "--window-size=" + width + "," + height,
            "--enable-logging=stderr",
            "--dump-dom",
            address));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(document.toFile())
            .redirectError(log.toFile())
            .start();
    if (!process.waitFor(4, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("Chromium did not end in four minutes: " + Files.readString(log));
    }
    if (process.exitValue() != 0) {
      throw new IOException("Chromium ended with " + process.exitValue() + ": " + Files.readString(log));
    }
    try (Stream<String> lines = Files.lines(log)) {
      return new Visit(
          Files.readString(document), lines.filter(line -> line.contains("CONSOLE")).toList());
    }
  }
}
