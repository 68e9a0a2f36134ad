package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts into words what a report says of a control or a point, as a colleague would explain it. */
final class Explanation {

  /** What a line of provenance says of a control that a profile takes as it is. */
  private static final String IMPORTED = " imports the ";

  private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Report report;
  private final Map<SystemId, String> titles = new HashMap<>();
  private final ExplanationLines lines = new ExplanationLines();

  Explanation(Report report) {
    this.report = report;
    report.inputs().systems().forEach(system -> titles.put(system.id(), system.title()));
  }

  String ofWhole() {
    line(
        0,
        report.inputs().baseline()
            + ", as of "
            + report.inputs().asOf()
            + ": "
            + report.controlCounts());
    kept();
    counts(report.declaredControlCounts(), report.pointCounts());
    for (SystemInChain system : report.inputs().systems()) {
      line(
          1,
          system.title()
              + " ("
              + system.document()
              + ") is "
              + (system.direct()
                  ? system.sameOrganization() ? "of your own organization" : "a direct provider"
                  : "a system below")
              + (system.leverages().isEmpty()
                  ? ""
                  : ", and leverages "
                      + system.leverages().stream()
                          .map(this::title)
                          .collect(Collectors.joining(", ")))
              + system.through().map(through -> ", carried " + through).orElse("")
              + ".");
    }
    report.causes().forEach(this::cause);
    List<ControlResult> lowered =
        report.controls().stream()
            .filter(control -> control.points().stream().anyMatch(PointResult::isLowered))
            .toList();
    line(1, lowered.isEmpty() ? "Lowered: none." : "Lowered:");
    lowered.forEach(control -> line(2, summary(control)));
    left(report.openDuties());
    return lines.text();
  }

  String of(FamilyResult family) {
    line(0, family.toString());
    line(1, report.inputs().baseline() + ", as of " + report.inputs().asOf() + ".");
    kept();
    counts(family.declaredControlCounts(), family.pointCounts());
    family.controls().forEach(control -> line(1, summary(control)));
    left(family.openDuties());
    return lines.text();
  }

  /** Says what the report does not know of itself any more. */
  private void kept() {
    report
        .inputs()
        .keptInFormat()
        .ifPresent(
            format ->
                line(
                    1,
                    "This report was kept in format "
                        + format
                        + ", which does not tell what providers offer and leave to you: make it again to see"
                        + " that."));
  }

  private void counts(Counts declared, Counts points) {
    line(1, "As declared: " + declared + ".");
    line(1, "Of the points: " + points + ".");
  }

  /** Says in one line what became of a control, by which rules, and how much of it is left. */
  private static String summary(ControlResult control) {
    Set<String> codes = new TreeSet<>();
    control.points().stream()
        .flatMap(point -> point.provided().stream())
        .filter(use -> use.standing() != ProvidedUse.Standing.USABLE)
        .forEach(use -> codes.addAll(PointExplanation.lowering(use)));
    boolean fell =
        control.points().stream()
            .flatMap(point -> point.responsibilities().stream())
            .anyMatch(ResponsibilityUse::fellThrough);
    if (fell) {
      codes.add(FindingCode.ORPHANED_RESPONSIBILITY.name());
    }
    int open = control.openDuties().size();
    return control.id()
        + (control.title().isEmpty() ? "" : " " + control.title())
        + ": "
        + result(control.status(), control.declared())
        + (codes.isEmpty() ? "" : " (" + String.join(", ", codes) + ")")
        + (open == 0 ? "" : open == 1 ? "; 1 duty open" : "; " + open + " duties open")
        + ".";
  }

  private void left(List<Duty> open) {
    line(
        1,
        open.isEmpty()
            ? "Left to do: nothing."
            : "Left to do: "
                + open.stream()
                    .collect(Collectors.groupingBy(Duty::kind, TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(
                        e -> e.getValue() + " " + DutySentences.toDo(e.getKey(), e.getValue() == 1))
                    .collect(Collectors.joining(", "))
                + ".");
  }

  String of(ControlResult control) {
    line(
        0,
        control.id()
            + (control.title().isEmpty() ? "" : " " + control.title())
            + ": "
            + result(control.status(), control.declared()));
    line(1, report.inputs().baseline() + ", as of " + report.inputs().asOf() + ".");
    kept();
    for (Finding finding : report.findings()) {
      if (finding.severity() == Severity.ERROR) {
        lines.tell(1, finding, Set.of());
      }
    }
    Set<Evidence> shown = new HashSet<>();
    control.points().forEach(point -> shown.addAll(PointExplanation.sources(point)));
    control.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .forEach(finding -> lines.tell(1, finding, shown));
    for (List<PointResult> alike : alike(control.points())) {
      line(0, "");
      if (alike.size() == 1) {
        new PointExplanation(lines, this::title, true).of(alike.get(0));
      } else {
        together(alike);
      }
    }
    List<Finding> noted =
        control.findings().stream()
            .filter(finding -> finding.severity() == Severity.INFO)
            .filter(finding -> !lines.isTold(finding))
            .toList();
    if (!noted.isEmpty()) {
      line(0, "");
      noted.forEach(finding -> lines.tell(1, finding, shown));
    }
    provenance(control);
    return lines.text();
  }

  /** Returns the points in groups, of whose members the same is to be said. */
  private Collection<List<PointResult>> alike(List<PointResult> points) {
    Map<String, List<PointResult>> groups = new LinkedHashMap<>();
    for (PointResult point : points) {
      ExplanationLines alone = new ExplanationLines();
      new PointExplanation(alone, this::title, false).of(point);
      groups.computeIfAbsent(ofEach(point, alone.text()), key -> new ArrayList<>()).add(point);
    }
    return groups.values();
  }

  /** Tells of several points at once what is the same, and then where each of them has it from. */
  private void together(List<PointResult> alike) {
    PointResult first = alike.get(0);
    ExplanationLines once = lines.sameMemory();
    new PointExplanation(once, this::title, false).body(first);
    String ids = alike.stream().map(PointResult::id).collect(Collectors.joining(", "));
    line(1, ids + ": " + result(first.status(), first.declared()));
    lines.append(ofEach(first, once.text()));
    for (PointResult point : alike) {
      String places =
          PointExplanation.sources(point).stream()
              .filter(source -> !source.location().isEmpty())
              .map(ExplanationLines::place)
              .distinct()
              .collect(Collectors.joining(" and "));
      if (!places.isEmpty()) {
        line(2, point.id() + " in " + places);
      }
    }
  }

  /** Returns what is said of a point as it is said of each of several. */
  private static String ofEach(PointResult point, String text) {
    return text.replaceAll(Pattern.quote(point.id()) + "(?!\\.?\\w)", "each point")
        .replaceAll("responsibility " + UUID, "its responsibility")
        .replaceAll("Responsibility " + UUID, "Its responsibility")
        .replaceAll(" \\(" + UUID + "\\)", "");
  }

  /**
   * Ends with what the baseline changed of the control; that it was selected goes without saying,
   * and properties ask for nothing.
   */
  private void provenance(ControlResult control) {
    List<String> changed =
        control.provenance().stream()
            .filter(line -> !line.contains(IMPORTED))
            .map(Explanation::withoutProperties)
            .filter(line -> !line.endsWith(":"))
            .toList();
    if (!changed.isEmpty()) {
      line(0, "");
      changed.forEach(line -> line(1, "In the baseline: " + line));
    }
  }

  private static String withoutProperties(String change) {
    return change
        .replaceAll(
            "(?<=[:;]) add \\d+ (prop|link)s?( (starting|ending|before|after) \\S+?)?(;|$)", "")
        .replaceAll(";$", "");
  }

  String of(PointResult point) {
    kept();
    line(0, "");
    new PointExplanation(lines, this::title, true).of(point);
    return lines.text();
  }

  static String result(Status status, Status declared) {
    return status == declared
        ? status.words()
        : status.words() + ", though " + declared.words() + " as declared";
  }

  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String title(SystemId system) {
    return titles.getOrDefault(system, system.value());
  }

  /** Tells a cause with its first few findings. */
  private void cause(Cause cause) {
    boolean one = cause.count() == 1;
    String times = one ? "" : ", " + cause.count() + " times";
    line(
        1,
        words(cause.severity())
            + " "
            + cause.code()
            + times
            + ", in "
            + cause.about()
            + ": "
            + (one ? cause.few().get(0).messageAtPlace() : cause.message()));
    for (Finding finding : cause.few()) {
      if (!one) {
        line(2, finding.messageAtPlace());
      }
      lines.places(one ? 2 : 3, finding, Set.of());
    }
    if (cause.count() > cause.few().size()) {
      line(2, "and " + (cause.count() - cause.few().size()) + " more.");
    }
  }

  private void line(int depth, String words) {
    lines.line(depth, words);
  }
}
