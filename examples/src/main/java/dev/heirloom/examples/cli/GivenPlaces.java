package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.report.BuildResults;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Where evidence is on this machine: a report knows a document by the name of its file, and a build
 * server needs the path of it that the command was given.
 */
final class GivenPlaces implements Function<Evidence, FilePlace> {

  private final Map<String, Path> given = new HashMap<>();

  GivenPlaces(Collection<Path> files) {
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
    return BuildResults.beginning(
        file == null ? evidence : Evidence.of(file.toString(), evidence.location()));
  }
}
