package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that narrow a report to what one looks for. */
final class ReportSelection {

  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      description = "Show this family of controls alone, such as AC. May be given more than once.")
  private List<String> families = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      converter = StatusWord.class,
      description = {
        "Show controls of this status alone: fully-inherited, partially-inherited, to-implement or"
            + " not-applicable. May be given more than once."
      })
  private List<Status> statuses = new ArrayList<>();

  @Option(names = "--open", description = "Show controls alone of which something is left to do.")
  private boolean open;

  /** Reads the words of a status, or its name. */
  private static final class StatusWord implements ITypeConverter<Status> {

    @Override
    public Status convert(String word) {
      String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("[-_]", " ");
      for (Status status : Status.values()) {
        if (plain.equals(status.words())
            || plain.equals(status.name().toLowerCase(Locale.ROOT).replace('_', ' '))) {
          return status;
        }
      }
      throw new TypeConversionException(
          "\""
              + word
              + "\" is not a status: write fully-inherited, partially-inherited, to-implement or"
              + " not-applicable");
    }
  }

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
        report.findings());
  }
}
