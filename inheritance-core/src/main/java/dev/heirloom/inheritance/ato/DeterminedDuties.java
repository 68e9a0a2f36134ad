package dev.heirloom.inheritance.ato;

import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.oscal.model.ControlId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a determination leaves open, as the steps of a path ask for it; nothing where there is none.
 */
final class DeterminedDuties {

  /** What an authorizing official looks at in a provider's package. */
  private static final Set<FindingCode> TO_REVIEW =
      Set.of(
          FindingCode.NOT_IMPLEMENTED,
          FindingCode.PARTLY_IMPLEMENTED,
          FindingCode.ALTERNATIVE_IMPLEMENTATION,
          FindingCode.NOT_APPLICABLE_AT_PROVIDER,
          FindingCode.OUTSIDE_AUTHORIZATION_SCOPE,
          FindingCode.EXCLUDED_BY_CONDITION,
          FindingCode.PARAMETER_WEAKER,
          FindingCode.PARAMETER_UNDECIDED);

  private final Optional<Report> report;

  DeterminedDuties(Optional<Report> report) {
    this.report = report;
  }

  boolean isKnown() {
    return report.isPresent();
  }

  /** The open duties of these kinds, each once. */
  List<Duty> duties(Predicate<Duty> which) {
    return report.stream().flatMap(r -> r.openDuties().stream()).filter(which).distinct().toList();
  }

  /** The controls that have such duties. */
  List<ControlId> controls(Predicate<Duty> which) {
    return controlsWhere(control -> control.openDuties().stream().anyMatch(which));
  }

  /**
   * The controls whose points the system has to show to an assessor: not wholly inherited, not
   * tailored out.
   */
  List<ControlId> toAssess() {
    return controlsWhere(
        control ->
            control.status() != Status.FULLY_INHERITED
                && control.status() != Status.NOT_APPLICABLE);
  }

  /** The controls at which a provider's items carry what an official looks at. */
  List<ControlId> toReview(Provider provider) {
    Set<SystemId> ids = ids(provider);
    return controlsWhere(
        control ->
            control.points().stream()
                .flatMap(point -> point.provided().stream())
                .filter(use -> ids.contains(use.system()))
                .flatMap(use -> use.findings().stream())
                .anyMatch(finding -> TO_REVIEW.contains(finding.code())));
  }

  /** Whether a duty comes from a provider. */
  Predicate<Duty> of(Provider provider) {
    Set<SystemId> ids = ids(provider);
    return duty -> duty.system().filter(ids::contains).isPresent();
  }

  private Set<SystemId> ids(Provider provider) {
    Set<SystemId> ids = new LinkedHashSet<>();
    for (SystemInChain system : report.map(r -> r.inputs().systems()).orElse(List.of())) {
      if (provider.isNamed(system.id().value())
          || provider.isNamed(system.title())
          || provider.isNamed(system.document())) {
        ids.add(system.id());
      }
    }
    return ids;
  }

  private List<ControlId> controlsWhere(Predicate<ControlResult> which) {
    return report.stream()
        .flatMap(r -> r.controls().stream())
        .filter(which)
        .map(ControlResult::id)
        .toList();
  }
}
