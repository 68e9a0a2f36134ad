package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.inheritance.internal.claims.MatchedEvidence;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Way;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says of each control in which way the plan accounts for it, and cites the packages that it stands
 * on (SEMANTICS section 14).
 */
final class PlanWays {

  private final Report report;
  private final List<Edit> changes;
  private final Map<SystemId, String> citations = new HashMap<>();

  PlanWays(Report report, CustomerPlan.Inputs inputs, PlanProviders providers, List<Edit> changes) {
    this.report = report;
    this.changes = changes;
    for (Offering offering : inputs.offerings()) {
      citations.put(offering.systemId(), providers.title(offering.systemId()) + packages(offering));
    }
  }

  private static String packages(Offering offering) {
    String cited =
        MatchedEvidence.counting(offering).stream()
            .filter(PackageEvidence.class::isInstance)
            .map(PackageEvidence.class::cast)
            .map(PlanWays::citation)
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return cited.isEmpty() ? "" : " (" + cited + ")";
  }

  private static String citation(PackageEvidence overview) {
    String id =
        overview.packageIds().isEmpty()
            ? ""
            : "FedRAMP package " + String.join(", ", overview.packageIds()) + ", ";
    return id + (overview.address().isEmpty() ? overview.document() : overview.address());
  }

  /** Says it where the plan says it already, once, else in the first requirement. */
  void account(PlanControl planned) {
    ControlResult control = planned.control();
    Property wanted = property(control);
    List<PlanControl.PlannedEntry> said =
        planned.nodes().filter(node -> node.props.stream().anyMatch(PlanWays::is)).toList();
    PlanControl.PlannedEntry node = said.isEmpty() ? planned.at(control.id().value()) : said.get(0);
    List<Property> before = planned.nodes().flatMap(any -> any.props.stream()).toList();
    if (said.isEmpty()) {
      node.props.add(wanted);
    } else {
      node.props.replaceAll(prop -> is(prop) ? wanted : prop);
      said.stream().skip(1).forEach(other -> other.props.removeIf(PlanWays::is));
    }
    if (!before.equals(planned.nodes().flatMap(any -> any.props.stream()).toList())) {
      changes.add(
          new Edit(control.id().value(), "accounted for it: " + report.way(control).words()));
    }
  }

  private static boolean is(Property prop) {
    return prop.name().equals(CustomerPlan.ACCOUNTED_FOR)
        && prop.ns().filter(Vocabulary.NAMESPACE::equals).isPresent();
  }

  private Property property(ControlResult control) {
    Way way = report.way(control);
    String used =
        control.points().stream()
            .flatMap(point -> point.provided().stream())
            .filter(use -> use.standing() != ProvidedUse.Standing.UNUSABLE)
            .map(ProvidedUse::system)
            .map(system -> citations.getOrDefault(system, system.value()))
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(", "));
    boolean cites = way != Way.IMPLEMENTS && way != Way.TAILORED_OUT;
    String words = Character.toUpperCase(way.words().charAt(0)) + way.words().substring(1);
    return PropertyBuilder.builder()
        .ns(Vocabulary.NAMESPACE)
        .name(CustomerPlan.ACCOUNTED_FOR)
        .value(OpenItem.word(way))
        .remarks(OpenItem.prose(DutyWords.ended(words + (cites ? ": " + used : ""))))
        .build();
  }
}
