package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts into words what a report says of a control or a point, as a colleague would explain it. */
final class Explanation {

  /** What a line of provenance says of a control that a profile takes as it is. */
  private static final String IMPORTED = " imports the ";

  private final Report report;
  private final Map<SystemId, String> titles = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

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
    return text.toString();
  }

  String of(FamilyResult family) {
    line(0, family.toString());
    line(1, report.inputs().baseline() + ", as of " + report.inputs().asOf() + ".");
    kept();
    counts(family.declaredControlCounts(), family.pointCounts());
    family.controls().forEach(control -> line(1, summary(control)));
    left(family.openDuties());
    return text.toString();
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
        .forEach(use -> codes.addAll(lowering(use)));
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
    Set<Finding> told = new HashSet<>(control.findings());
    for (Finding finding : report.findings()) {
      if (finding.severity() == Severity.ERROR && told.add(finding)) {
        finding(1, finding, Set.of());
      }
    }
    Set<Evidence> shown = new HashSet<>();
    control.points().forEach(point -> shown.addAll(shown(point)));
    control.findings().forEach(finding -> finding(1, finding, shown));
    control.points().forEach(point -> point(point, new HashSet<>(told)));
    provenance(control);
    return text.toString();
  }

  /**
   * Ends with what the baseline changed of the control; that it was selected goes without saying.
   */
  private void provenance(ControlResult control) {
    List<String> changed =
        control.provenance().stream().filter(line -> !line.contains(IMPORTED)).toList();
    if (!changed.isEmpty()) {
      line(0, "");
      changed.forEach(line -> line(1, "In the baseline: " + line));
    }
  }

  String of(PointResult point) {
    kept();
    point(point, new HashSet<>());
    return text.toString();
  }

  private void point(PointResult point, Set<Finding> told) {
    line(0, "");
    line(1, point.id() + ": " + result(point.status(), point.declared()));
    boolean tailored = point.status() == Status.NOT_APPLICABLE;
    if (!tailored) {
      point.reason().ifPresent(reason -> line(2, "Why: " + reason.sentence() + "."));
    }
    point.remarks().forEach(this::remark);
    for (ProvidedUse use : point.provided()) {
      provided(2, use, told);
    }
    point.responsibilities().forEach(this::responsibility);
    point.endings().stream().filter(e -> e.path().size() > 1).forEach(this::ending);
    Set<Evidence> shown = shown(point);
    point.findings().stream().filter(told::add).forEach(finding -> finding(2, finding, shown));
    List<Duty> left =
        point.duties().stream()
            .filter(
                d ->
                    d.fulfilment() != Fulfilment.SATISFIED
                        && d.fulfilment() != Fulfilment.NOT_APPLICABLE)
            .toList();
    line(2, left.isEmpty() ? "Left to do: nothing." : "Left to do:");
    DutySentences words = new DutySentences(point, this::title);
    left.forEach(duty -> line(3, words.of(duty)));
  }

  private void remark(Remark remark) {
    line(
        2,
        switch (remark.kind()) {
          case REFUSED -> title(remark.system()) + " does not offer it:";
          case TAILORED_OUT -> "Your system tailored it out:";
        });
    quote(3, remark.text());
    where(3, remark.evidence());
  }

  static String result(Status status, Status declared) {
    return status == declared
        ? status.words()
        : status.words() + ", though " + declared.words() + " as declared";
  }

  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void provided(int depth, ProvidedUse use, Set<Finding> told) {
    String extent =
        use.item().extent() == Extent.WHOLE
            ? ""
            : use.item().extent() == Extent.PART
                ? " a part of it"
                : " it (the document does not say how much of it)";
    line(
        depth,
        title(use.system())
            + (use.component().isEmpty() ? "" : " (component \"" + use.component() + "\")")
            + " provides"
            + (extent.isEmpty() ? " it" : extent)
            + " at "
            + use.item().place()
            + standing(use)
            + ".");
    quote(depth + 1, use.item().text());
    where(depth + 1, use.item().evidence());
    use.through().forEach(map -> through(depth + 1, map));
    Set<Evidence> shown = Set.of(use.item().evidence());
    use.findings().stream()
        .filter(told::add)
        .forEach(finding -> finding(depth + 1, finding, shown));
    for (ProvidedUse lower : use.reliesOn()) {
      line(depth + 1, "It relies on:");
      provided(depth + 2, lower, told);
    }
  }

  private static String standing(ProvidedUse use) {
    return switch (use.standing()) {
      case USABLE -> "";
      case CAPPED -> ", which makes it partial at most" + by(use);
      case UNUSABLE -> ", which cannot be used" + by(use);
    };
  }

  private static String by(ProvidedUse use) {
    Set<String> codes = lowering(use);
    return codes.isEmpty() ? "" : " (" + String.join(", ", codes) + ")";
  }

  private static Set<String> lowering(ProvidedUse use) {
    return use.loweredBy().stream()
        .map(finding -> finding.code().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void responsibility(ResponsibilityUse use) {
    line(
        2,
        title(use.system())
            + (use.fellThrough()
                ? ", below, leaves a responsibility that falls to you"
                : " leaves you a responsibility")
            + " ("
            + words(use.fulfilment())
            + "):");
    quote(3, use.responsibility().text());
    where(3, use.responsibility().evidence());
    use.through().forEach(map -> through(3, map));
    use.answers().forEach(answer -> line(3, "Answered in " + answer));
  }

  /** Tells by which map something gets here, and why that does not make the point whole. */
  private void through(int depth, MapCitation map) {
    line(depth, "Carried here: " + map + ".");
    map.limits().forEach(limit -> line(depth + 1, "Not whole: " + limit + "."));
    if (map.relation().isPresumedWhole() && map.limits().isEmpty()) {
      map.remarks().forEach(remark -> quote(depth + 1, remark));
    }
  }

  private void ending(Ending ending) {
    String path = ending.path().stream().map(this::title).collect(Collectors.joining(" -> "));
    String by = ending.by().stream().map(this::title).collect(Collectors.joining(", "));
    line(
        2,
        "Responsibility "
            + ending.responsibility()
            + " on "
            + path
            + ": "
            + words(ending.end())
            + (by.isEmpty() ? "" : " by " + by)
            + ".");
    if (ending.end() == Ending.End.SATISFIED || ending.end() == Ending.End.PASSED_ON) {
      ending.evidence().forEach(evidence -> where(3, evidence));
    }
  }

  private String title(SystemId system) {
    return titles.getOrDefault(system, system.value());
  }

  /** Returns the places that the explanation of a point tells beside its findings. */
  private static Set<Evidence> shown(PointResult point) {
    Set<Evidence> shown = new HashSet<>();
    point.provided().forEach(use -> addEvidence(use, shown));
    point.responsibilities().forEach(use -> shown.add(use.responsibility().evidence()));
    return shown;
  }

  private static void addEvidence(ProvidedUse use, Set<Evidence> shown) {
    shown.add(use.item().evidence());
    use.reliesOn().forEach(lower -> addEvidence(lower, shown));
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
      places(one ? 2 : 3, finding, Set.of());
    }
    if (cause.count() > cause.few().size()) {
      line(2, "and " + (cause.count() - cause.few().size()) + " more.");
    }
  }

  /** Tells a finding, and where it is from as far as the rest of the explanation does not. */
  private void finding(int depth, Finding finding, Set<Evidence> shown) {
    line(depth, words(finding.severity()) + " " + finding.code() + ": " + finding.message());
    places(depth + 1, finding, shown);
  }

  private void places(int depth, Finding finding, Set<Evidence> shown) {
    finding.evidence().stream()
        .filter(evidence -> !shown.contains(evidence))
        .forEach(evidence -> where(depth, evidence));
  }

  private void quote(int depth, String words) {
    if (!words.isBlank()) {
      String plain = words.strip().replaceAll("\\s+", " ");
      line(depth, "\"" + (plain.length() > 240 ? plain.substring(0, 237) + "..." : plain) + "\"");
    }
  }

  private void where(int depth, Evidence evidence) {
    line(depth, "In " + evidence);
  }

  private void line(int depth, String words) {
    text.append(words.isEmpty() ? "" : "  ".repeat(depth)).append(words).append('\n');
  }
}
