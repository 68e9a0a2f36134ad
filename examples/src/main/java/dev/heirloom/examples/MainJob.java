package dev.heirloom.examples;

import dev.heirloom.examples.cli.ReportText;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.result.Report;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The main job on the example data: which of FedRAMP Moderate's 325 controls an agency's system on
 * cloud.gov inherits, and which it must implement itself.
 *
 * <p>{@code mvn -q compile exec:java} from the project's root runs it.
 */
public final class MainJob {

  /** A control that the rules lowered, because a lower system has only planned it. */
  private static final String EXPLAINED = "pe-14.2";

  private MainJob() {}

  /** Prints the report on standard output. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(text());
  }

  /** Returns what the grants portal inherits. */
  static Report report() {
    return Determination.of(ExampleDocuments.fedrampModerate())
        .providers(
            ExampleDocuments.cloudGov(),
            ExampleDocuments.graniteInfrastructure(),
            ExampleDocuments.agencyCommonControls())
        .system(ExampleDocuments.grantsPortal())
        .authorizations(ExampleDocuments.authorizations())
        .asOf(ExampleDocuments.DAY)
        .report();
  }

  /** Returns the report as text of at most 80 columns. */
  static String text() {
    Report published =
        Determination.of(ExampleDocuments.fedrampModerate())
            .providers(ExampleDocuments.cloudGov())
            .asOf(ExampleDocuments.DAY)
            .report();
    Report report = report();
    return "cloud.gov alone declares:\n  "
        + published.declaredControlCounts()
        + "\n\nThe grants portal, on cloud.gov and its agency's common controls:\n"
        + ReportText.text(report)
        + "\n"
        + ReportText.explanation(report, report.control(EXPLAINED).orElseThrow());
  }
}
