package dev.heirloom.fuzz;

import dev.heirloom.oscal.io.files.OscalFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one file that the fuzzer's process writes anew for each of its inputs, and reads. */
public final class FuzzedFile {

  static final String TARGET = "heirloom.fuzz.target";

  private static final String NAME = "fuzzed";

  private FuzzedFile() {}

  /** What a process needs from its first input on. */
  private static final class Once {
    static final FuzzTarget READER = FuzzTarget.valueOf(System.getProperty(TARGET));
    static final Path FOLDER = folder();
    static final OscalFiles FILES = OscalFiles.under(FOLDER);

    private static Path folder() {
      try {
        Path folder = Files.createTempDirectory("heirloom-fuzz");
        folder.toFile().deleteOnExit();
        folder.resolve(NAME).toFile().deleteOnExit();
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Feeds an input to the target; Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Files.write(in(NAME), Once.READER.file(input));
    Once.READER.feed(Once.FILES, NAME);
  }

  static Path in(String name) {
    return Once.FOLDER.resolve(name);
  }
}
