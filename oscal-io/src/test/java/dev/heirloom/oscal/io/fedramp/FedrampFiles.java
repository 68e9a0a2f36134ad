package dev.heirloom.oscal.io.fedramp;

import static java.util.stream.Collectors.toCollection;

import dev.heirloom.oscal.io.resolution.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Files of FedRAMP's kinds: the published ones, which are kept beside the project, and our own. */
final class FedrampFiles {

  private FedrampFiles() {}

  /** Returns a published file, or skips the test with a message. */
  static Path shared(String file) {
    return Shared.path("data/fedramp-2026/" + file);
  }

  /** Writes a file of our own; apostrophes stand for quotation marks. */
  static Path written(Path folder, String name, String json) {
    try {
      return Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the findings as their codes and where they stand: {@code CODE /pointer}. */
  static List<String> codes(FedrampResult<?> result) {
    return result.findings().stream()
        .map(finding -> finding.code() + " " + finding.place().path())
        .toList();
  }

  /** Returns how many findings there are of each code: {@code CODE 3}. */
  static List<String> counts(FedrampResult<?> result) {
    return result.findings().stream()
        .map(FedrampFinding::code)
        .collect(toCollection(TreeSet::new))
        .stream()
        .map(code -> code + " " + result.findings().stream().filter(f -> f.code() == code).count())
        .toList();
  }
}
