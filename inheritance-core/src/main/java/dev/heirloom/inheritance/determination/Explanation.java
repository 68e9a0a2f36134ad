package dev.heirloom.inheritance.determination;

import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts into words what a report says of a control or a point, as a colleague would explain it. */
final class Explanation {

  private final Report report;
  private final Map<SystemId, String> titles = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  Explanation(Report report) {
    this.report = report;
    report.inputs().systems().forEach(system -> titles.put(system.id(), system.title()));
  }

  String of(ControlResult control) {
    line(0, control.id() + (control.title().isEmpty() ? "" : " " + control.title()) + ": " + result(control.status(), control.declared()));
    line(1, report.inputs().baseline() + ", as of " + report.inputs().asOf() + ".");
    control.provenance().forEach(line -> line(1, "In the baseline: " + line));
    control.findings().forEach(finding -> finding(1, finding));
    control.points().forEach(point -> point(point, new HashSet<>(control.findings())));
    return text.toString();
  }

  String of(PointResult point) {
    point(point, new HashSet<>());
    return text.toString();
  }

  private void point(PointResult point, Set<Finding> told) {
    line(0, "");
    line(1, point.id() + ": " + result(point.status(), point.declared()));
    point.reason().ifPresent(reason -> line(2, "Why: " + reason.sentence() + "."));
    for (ProvidedUse use : point.provided()) {
      provided(2, use, told);
    }
    point.responsibilities().forEach(this::responsibility);
    point.endings().stream().filter(e -> e.path().size() > 1).forEach(this::ending);
    point.findings().stream().filter(told::add).forEach(finding -> finding(2, finding));
    List<Duty> left =
        point.duties().stream().filter(d -> d.fulfilment() != Fulfilment.SATISFIED && d.fulfilment() != Fulfilment.NOT_APPLICABLE).toList();
    line(2, left.isEmpty() ? "Left to do: nothing." : "Left to do:");
    left.forEach(duty -> line(3, duty(duty)));
  }

  private static String result(Status status, Status declared) {
    String now = words(status);
    return status == declared ? now : now + ", though " + words(declared) + " as declared";
  }

  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void provided(int depth, ProvidedUse use, Set<Finding> told) {
    String extent =
        use.item().extent() == Extent.WHOLE
            ? ""
            : use.item().extent() == Extent.PART ? " a part of it" : " it, not saying how much of it,";
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
    where(depth + 1, use.item().source());
    use.findings().stream().filter(told::add).forEach(finding -> finding(depth + 1, finding));
    for (ProvidedUse lower : use.reliesOn()) {
      line(depth + 1, "It relies on:");
      provided(depth + 2, lower, told);
    }
  }

  private static String standing(ProvidedUse use) {
    return switch (use.standing()) {
      case USABLE -> "";
      case CAPPED -> ", which makes it partial at most";
      case UNUSABLE -> ", which cannot be used";
    };
  }

  private void responsibility(ResponsibilityUse use) {
    line(
        2,
        title(use.system())
            + (use.fellThrough() ? ", below, leaves a responsibility that fell through to you" : " leaves you a responsibility")
            + " ("
            + words(use.fulfilment())
            + "):");
    quote(3, use.responsibility().text());
    where(3, use.responsibility().source());
    use.answers().forEach(answer -> line(3, "Answered in " + answer));
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
  }

  private String duty(Duty duty) {
    String from = duty.system().map(s -> " (" + title(s) + ")").orElse("");
    String what =
        switch (duty.kind()) {
          case RESPONSIBILITY -> "meet responsibility " + duty.id() + from;
          case IMPLEMENT -> "implement what is not inherited of " + duty.id();
          case PARAMETER -> "set parameter " + duty.id() + " to what the baseline asks for" + from;
          case LEVEL -> "have the authorizing official accept the level of " + duty.system().map(this::title).orElse(duty.id());
          case CONFIRM -> "confirm that responsibility " + duty.id() + " is dealt with" + from;
        };
    return what + ": " + words(duty.fulfilment());
  }

  private String title(SystemId system) {
    return titles.getOrDefault(system, system.value());
  }

  private void finding(int depth, Finding finding) {
    line(depth, finding.code() + ": " + finding.message());
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
