package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.change.ChangeImpact;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.inheritance.fedramp.SignificantChangeNotification;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.report.ChangeImpactJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "affected",
    description =
        "Tells which systems, controls and points a provider's change asks to look at again.")
final class AffectedCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--change",
      paramLabel = "SCN",
      required = true,
      description =
          "A Significant Change Notification, or a batch of them. May be given more than once.")
  private List<Path> changes;

  @Option(
      names = "--report",
      paramLabel = "REPORT.json",
      required = true,
      description = "A report (determine --format json). May be given more than once.")
  private List<Path> reports;

  @Option(
      names = "--package",
      paramLabel = "ID",
      description = "The package id of the provider that changes, where a notification names none.")
  private @Nullable String packageId;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "FedRAMP's consolidated rules, which say what key security indicators stand for.")
  private @Nullable Path rules;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "The form of the answer (default: what OUT's name says, else text).")
  private @Nullable TextOrJson format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write (default: the screen).")
  private @Nullable Path out;

  @Mixin private FileOptions files;

  AffectedCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    TextOrJson form = Forms.of(format, out, TextOrJson.class, spec);
    Loading loading = new Loading(surroundings, files);
    List<Path> named = new ArrayList<>(changes);
    named.addAll(reports);
    Optional<Path> given = Optional.ofNullable(rules);
    given.ifPresent(named::add);
    loading.lookFor(named);
    List<SignificantChangeNotification> announced = new ArrayList<>();
    for (Path file : changes) {
      loading
          .value(file, WantedFile.CHANGES, (folder, name) -> folder.examineChanges(name))
          .forEach(change -> announced.add(named(change)));
    }
    List<Report> determined =
        reports.stream()
            .map(
                file ->
                    loading.value(
                        file, WantedFile.REPORT, (folder, name) -> folder.examineReport(name)))
            .toList();
    Optional<ConsolidatedRules> known =
        given.map(
            file ->
                loading.value(file, WantedFile.RULES, (folder, name) -> folder.examineRules(name)));
    ChangeImpact impact = ChangeImpact.of(announced, determined, known);
    surroundings.progressDone();
    Output.write(
        form == TextOrJson.JSON ? ChangeImpactJson.write(impact) : AffectedText.text(impact),
        out,
        surroundings);
  }

  private SignificantChangeNotification named(SignificantChangeNotification change) {
    return packageId == null || !change.subject().identifiers().isEmpty()
        ? change
        : change.about(packageId);
  }
}
