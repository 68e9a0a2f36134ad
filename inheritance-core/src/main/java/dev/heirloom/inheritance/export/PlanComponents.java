package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.Uuid;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which components of the systems below a plan has to name. */
final class PlanComponents {

  private final Report report;
  private final CustomerPlan.Inputs inputs;

  PlanComponents(Report report, CustomerPlan.Inputs inputs) {
    this.report = report;
    this.inputs = inputs;
  }

  /**
   * Returns the components that the plan must name, so that the same ones are in use: those that
   * offer the system something. Where one of them is not defined, only the whole system names it;
   * and where none offers anything, one that does not says that the others are not in use.
   */
  Set<Uuid> named(Offering offering) {
    Set<Uuid> used = used(offering);
    Set<Uuid> defined = new HashSet<>();
    offering.claims().components().forEach(component -> defined.add(component.uuid()));
    if (!defined.containsAll(used)) {
      return all(offering).map(Set::of).orElse(used);
    }
    return used.isEmpty() ? idle(offering) : used;
  }

  /** Returns whether the plan has to speak of a system though that offers nothing itself. */
  private boolean isNeeded(SystemId system) {
    boolean leveragedElsewhere =
        report.inputs().systems().stream().anyMatch(other -> other.leverages().contains(system));
    return leveragedElsewhere
        || report.controls().stream()
            .flatMap(control -> control.points().stream())
            .flatMap(point -> point.endings().stream())
            .anyMatch(ending -> top(ending).equals(Optional.of(system)));
  }

  static Optional<SystemId> top(Ending ending) {
    return ending.path().stream().reduce((lower, upper) -> upper);
  }

  static Optional<Uuid> all(Offering offering) {
    return offering.claims().components().stream()
        .filter(Component::isThisSystem)
        .map(Component::uuid)
        .findFirst();
  }

  private Set<Uuid> idle(Offering offering) {
    Set<Uuid> busy = new HashSet<>();
    Stream.concat(
            offering.claims().provided().stream()
                .filter(item -> isRequired(item.place().control()))
                .map(item -> item.component()),
            offering.claims().responsibilities().stream()
                .filter(owed -> isRequired(owed.place().control()))
                .map(owed -> owed.component()))
        .forEach(busy::add);
    if (busy.isEmpty() && !isNeeded(offering.systemId())) {
      return Set.of();
    }
    return offering.claims().components().stream()
        .filter(component -> busy.isEmpty() || !component.isThisSystem())
        .map(Component::uuid)
        .filter(uuid -> !busy.contains(uuid))
        .findFirst()
        .map(Set::of)
        .orElse(Set.of());
  }

  private boolean isRequired(String control) {
    return inputs.baseline().index().control(control).isPresent();
  }

  /** Returns the components that offer the system something, in the order of the report. */
  Set<Uuid> used(Offering offering) {
    Set<Uuid> used = new LinkedHashSet<>();
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        point.provided().stream()
            .filter(use -> use.system().equals(offering.systemId()))
            .forEach(use -> used.add(use.item().component()));
        point.responsibilities().stream()
            .filter(use -> use.system().equals(offering.systemId()) && !use.fellThrough())
            .forEach(use -> used.add(use.responsibility().component()));
      }
    }
    return used;
  }
}
