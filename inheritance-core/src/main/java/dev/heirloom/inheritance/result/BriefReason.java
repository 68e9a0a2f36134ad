package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.offering.SystemId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why controls and points have their status, in as few words as do in a line of a table. */
public final class BriefReason {

  private final Map<SystemId, String> titles = new HashMap<>();

  /** Makes the words of a report that was made from these. */
  public BriefReason(ReportInputs inputs) {
    inputs.systems().forEach(system -> titles.put(system.id(), system.title()));
  }

  /** Returns why a control of the report has its status. */
  public String of(ControlResult control) {
    return words(control.status(), control.declared(), control.points());
  }

  /** Returns why a point of the report has its status. */
  public String of(PointResult point) {
    return words(point.status(), point.declared(), List.of(point));
  }

  private String words(Status status, Status declared, List<PointResult> points) {
    if (declared.isBetterThan(status)) {
      String codes = lowering(points);
      return "declared " + declared.words() + (codes.isEmpty() ? "" : ": " + codes);
    }
    return switch (status) {
      case FULLY_INHERITED -> "provided by " + providers(points);
      case PARTIALLY_INHERITED -> "a part is provided by " + providers(points);
      case MUST_IMPLEMENT -> reasons(points);
      case NOT_APPLICABLE -> "tailored out";
    };
  }

  private String providers(List<PointResult> points) {
    return points.stream()
        .flatMap(point -> point.provided().stream())
        .filter(ProvidedUse::isUsable)
        .map(use -> titles.getOrDefault(use.system(), use.system().value()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String lowering(List<PointResult> points) {
    Set<String> always =
        codes(points, EnumSet.of(Effect.UNUSABLE, Effect.CAP, Effect.ADDS_RESPONSIBILITY));
    Set<String> codes = always.isEmpty() ? codes(points, EnumSet.of(Effect.BY_POLICY)) : always;
    return String.join(", ", codes);
  }

  private static Set<String> codes(List<PointResult> points, Set<Effect> effects) {
    return points.stream()
        .filter(PointResult::isLowered)
        .flatMap(point -> point.bearing().stream())
        .map(Finding::code)
        .filter(code -> effects.contains(code.effect()))
        .map(Enum::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String reasons(List<PointResult> points) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    points.stream()
        .filter(point -> point.status() == Status.MUST_IMPLEMENT)
        .forEach(point -> point.reason().ifPresent(reasons::add));
    return reasons.stream().map(Reason::sentence).collect(Collectors.joining("; "));
  }
}
