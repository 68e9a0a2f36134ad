package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.report.BuildResults;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "report",
    description = "Writes a kept report (determine --format json) again, in any form.")
final class ReportCommand implements Runnable {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "REPORT.json", description = "The kept report; - for standard input.")
  private Path kept;

  @Mixin private ReportOutput output;

  @Mixin private LimitOptions limits;

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    ReportOutput.Prepared prepared = output.prepare(limits);
    Loading loading = new Loading(surroundings, new FileOptions(limits));
    loading.lookFor(List.of(kept));
    Report report =
        loading.value(kept, WantedFile.REPORT, (files, name) -> files.examineReport(name));
    output.write(
        report,
        prepared,
        () -> BuildResults.of(report, BuildResults::beginning),
        result -> result.level() == BuildResults.Level.ERROR,
        surroundings);
  }
}
