package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.report.BuildResults;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Where evidence is in the files that a command was given: a report knows a document by the name of
 * its file and a place by its path, and a build server needs the path of the file and the line.
 */
final class GivenPlaces implements Function<Evidence, FilePlace> {

  private final OscalReader reader;
  private final Map<String, Path> given = new HashMap<>();
  private final Map<Path, Function<String, FilePlace>> places = new HashMap<>();

  GivenPlaces(Collection<Path> files, OscalReader reader) {
    this.reader = reader;
    Set<String> ambiguous = new HashSet<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      Path other = given.putIfAbsent(name, file);
      if (other != null && !other.equals(file)) {
        ambiguous.add(name);
      }
    }
    given.keySet().removeAll(ambiguous);
  }

  @Override
  public FilePlace apply(Evidence evidence) {
    Path file = given.get(evidence.document());
    return file == null
        ? BuildResults.beginning(evidence)
        : places.computeIfAbsent(file, this::places).apply(evidence.location());
  }

  /** What is no OSCAL, such as a workbook, has no lines. */
  private Function<String, FilePlace> places(Path file) {
    try {
      return reader
          .examine(file)
          .document()
          .map(document -> reader.places(file, document.model()))
          .orElse(path -> beginning(file, path));
    } catch (OscalReadException | OscalLimitException e) {
      return path -> beginning(file, path);
    }
  }

  private static FilePlace beginning(Path file, String path) {
    return new FilePlace(file.toString(), 1, 1, path);
  }
}
