package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Writes results as OSCAL documents.",
    synopsisSubcommandLabel = "COMMAND")
final class ExportCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Name a command: ssp, poam, assessment-plan, profile, responsibilities, component or filtered.");
  }

  /** Returns what a document made now says of itself. */
  static ExportOptions options(Optional<Uuid> namespace, Surroundings surroundings) {
    return new ExportOptions(
        namespace.orElseGet(surroundings.uuids()), OscalDateTime.of(surroundings.now()), "1.0");
  }

  /** Returns the address of a file as a document in another file refers to it. */
  static String address(Path file, Path from) {
    Path target = file.toAbsolutePath().normalize();
    Path folder = from.toAbsolutePath().normalize().resolveSibling("");
    if (!Objects.equals(folder.getRoot(), target.getRoot())) {
      return target.toUri().toString();
    }
    StringBuilder address = new StringBuilder();
    for (Path name : folder.relativize(target)) {
      address.append(address.length() == 0 ? "" : "/").append(escaped(name.toString()));
    }
    return address.toString();
  }

  private static String escaped(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
