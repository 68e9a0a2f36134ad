package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that narrow a report to what one looks for. */
final class ReportSelection {

  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      split = ",",
      description = "Show only this family of controls, such as AC. May be given more than once.")
  private List<String> families = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      converter = StatusWord.class,
      description = {
        "Show only controls of this status: fully-inherited, partially-inherited, to-implement or"
            + " not-applicable. May be given more than once."
      })
  private List<Status> statuses = new ArrayList<>();

  @Option(names = "--open", description = "Show only controls that leave something to do.")
  private boolean open;

  /** Returns whether everything is to be shown. */
  boolean isEverything() {
    return families.isEmpty() && statuses.isEmpty() && !open;
  }

  /** Returns what is shown, in words; empty if everything is. */
  Optional<String> words() {
    List<String> words = new ArrayList<>();
    if (!families.isEmpty()) {
      words.add((families.size() == 1 ? "family " : "families ") + String.join(", ", families));
    }
    if (!statuses.isEmpty()) {
      words.add(statuses.stream().map(Status::words).collect(Collectors.joining(" or ")));
    }
    if (open) {
      words.add("with something left to do");
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
  }

  /**
   * Returns a report of the selected controls, which keeps the findings on its documents.
   *
   * @throws CommandException if a family has no control in the report
   */
  Report of(Report report) {
    Set<ControlResult> ofFamilies = new LinkedHashSet<>();
    for (String family : families) {
      List<ControlResult> controls =
          report.family(family).map(found -> found.controls()).orElse(List.of());
      if (controls.isEmpty()) {
        throw new CommandException(
            "There is no family "
                + family
                + " in "
                + report.inputs().baseline()
                + ". It has "
                + String.join(", ", report.families().keySet())
                + ".");
      }
      ofFamilies.addAll(controls);
    }
    return new Report(
        report.inputs(),
        report.controls().stream()
            .filter(control -> families.isEmpty() || ofFamilies.contains(control))
            .filter(control -> statuses.isEmpty() || statuses.contains(control.status()))
            .filter(control -> !open || !control.openDuties().isEmpty())
            .toList(),
        report.findings(),
        report.unmapped());
  }
}
