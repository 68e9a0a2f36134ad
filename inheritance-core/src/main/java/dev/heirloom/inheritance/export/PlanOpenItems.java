package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The open items of a control: the duties about which nothing was done, and what contradicts the
 * report.
 */
final class PlanOpenItems {

  private final PlanControl planned;
  private final PlanProviders providers;
  private final List<Edit> changes;
  private final Map<String, Wanted> wanted = new LinkedHashMap<>();

  /** An open item, and the place in the plan where it belongs. */
  private record Wanted(String place, Property item) {}

  PlanOpenItems(PlanControl planned, PlanProviders providers, List<Edit> changes) {
    this.planned = planned;
    this.providers = providers;
    this.changes = changes;
  }

  /**
   * Writes the open items, and takes away those that are no longer open.
   *
   * @param contradictions whether people have written what the report may contradict
   */
  void write(boolean contradictions) {
    duties(planned.control());
    if (contradictions) {
      contradictions();
    }
    Set<String> present = new HashSet<>();
    planned
        .nodes()
        .forEach(
            node ->
                node.props.removeIf(
                    prop -> {
                      boolean stale =
                          OpenItem.is(prop)
                              && (!wanted.containsKey(prop.value()) || !present.add(prop.value()));
                      if (stale) {
                        changes.add(new Edit(node.place, "removed the open item " + prop.value()));
                      }
                      return stale;
                    }));
    wanted.forEach(
        (value, open) -> {
          if (present.add(value)) {
            planned.at(open.place()).props.add(open.item());
            changes.add(new Edit(open.place(), "added the open item " + value));
          }
        });
  }

  private void duties(ControlResult control) {
    for (PointResult point : control.points()) {
      for (Duty duty : point.openDuties()) {
        String value = DutyWords.value(duty);
        Optional<ResponsibilityUse> use = providers.words.responsibility(duty, point);
        boolean atPoint =
            duty.kind() == Duty.Kind.IMPLEMENT
                || use.filter(known -> known.responsibility().place().statement().isPresent())
                    .isPresent();
        wanted.putIfAbsent(
            value,
            new Wanted(
                atPoint ? point.id() : control.id().value(),
                OpenItem.of(value, providers.words.sentence(duty, point))));
      }
    }
  }

  /** Marks what people wrote and the report contradicts: only they can say what is right. */
  private void contradictions() {
    ControlResult control = planned.control();
    Set<String> origins = planned.origins();
    boolean claimsMore =
        control.status() == Status.MUST_IMPLEMENT && origins.contains("inherited")
            || control.status() == Status.PARTIALLY_INHERITED
                && origins.equals(Set.of("inherited"));
    if (claimsMore) {
      String value = "origination inherited";
      wanted.put(
          value,
          new Wanted(
              control.id().value(),
              OpenItem.of(
                  value,
                  control.status() == Status.MUST_IMPLEMENT
                      ? "which control origination is right: the plan says inherited, the report finds nothing to inherit"
                      : "which part of the control is not inherited, and who implements it")));
    }
    Set<String> dangling =
        control.allFindings().stream()
            .filter(finding -> finding.code() == FindingCode.DANGLING_REFERENCE)
            .flatMap(finding -> finding.evidence().stream())
            .flatMap(evidence -> evidence.uuid().stream())
            .map(Uuid::value)
            .collect(Collectors.toSet());
    planned
        .nodes()
        .forEach(
            node ->
                node.byComponents.forEach(
                    by -> {
                      by.inherited().stream()
                          .filter(entry -> dangling.contains(entry.uuid().value()))
                          .forEach(entry -> stale("inherited " + entry.uuid(), node));
                      by.satisfied().stream()
                          .filter(entry -> dangling.contains(entry.uuid().value()))
                          .forEach(entry -> stale("satisfied " + entry.uuid(), node));
                    }));
  }

  private void stale(String value, PlanControl.PlannedEntry node) {
    wanted.put(
        value,
        new Wanted(
            node.place,
            OpenItem.of(
                value, "what this entry rests on: no provider's document has what it names")));
  }
}
