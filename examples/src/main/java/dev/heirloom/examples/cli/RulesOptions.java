package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every document that is made of FedRAMP's rules is made from, and where it goes. */
final class RulesOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      required = true,
      description = "FedRAMP's consolidated rules, as JSON.")
  private Path rules;

  @Option(
      names = "--catalog",
      paramLabel = "C",
      required = true,
      description = "The catalog of NIST SP 800-53 rev5.")
  private Path catalog;

  @Option(
      names = "--namespace",
      paramLabel = "UUID",
      description = "The UUID that the document's uuids are made from (default: a new one).")
  private @Nullable Uuid namespace;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The file to write: .json, .yaml, .yml or .xml.")
  private Path out;

  @Mixin private FileOptions files;

  /** What the rules and the catalog say, and how the document refers to them. */
  record Read(ConsolidatedRules rules, String address, Loading.LoadedBaseline catalog) {}

  Read read(Surroundings surroundings) {
    // A name that no format has is told before any work.
    Forms.document(null, out, spec);
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(List.of(rules, catalog));
    return new Read(
        loading.value(rules, WantedFile.RULES, (folder, name) -> folder.examineRules(name)),
        ExportCommand.address(rules, out),
        loading.baseline(catalog));
  }

  String catalogAddress(Read read) {
    return ExportCommand.address(read.catalog().file(), out);
  }

  Optional<Uuid> namespace() {
    return Optional.ofNullable(namespace);
  }

  void write(OscalDocument document, Surroundings surroundings) {
    surroundings.progressDone();
    Output.write(
        OscalWriter.pretty().toString(document, Forms.document(null, out, spec)),
        out,
        surroundings);
  }
}
