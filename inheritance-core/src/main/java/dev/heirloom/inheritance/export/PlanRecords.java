package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.Report;
import java.util.List;
import java.util.Optional;

/** The authorization records of the providers that a plan leverages. */
final class PlanRecords {

  private final Report report;
  private final CustomerPlan.Inputs inputs;

  PlanRecords(Report report, CustomerPlan.Inputs inputs) {
    this.report = report;
    this.inputs = inputs;
  }

  /**
   * Returns the records of a provider, the caller's each completed by the provider's own, as a
   * determination completes them.
   */
  List<Authorization> of(Offering offering) {
    DocumentIdentity identity = offering.claims().identity();
    Optional<Authorization> own = offering.authorization();
    List<Authorization> callers =
        inputs.authorizations().records().stream()
            .filter(record -> identity.isSubject(record.subject()))
            .map(record -> own.map(record::completedBy).orElse(record))
            .toList();
    return callers.isEmpty() ? own.stream().toList() : callers;
  }

  /**
   * Returns whether a provider is authorized on the day of the report, so that its answers count.
   */
  boolean isActive(Offering offering) {
    return report.inputs().systems().stream()
            .anyMatch(system -> system.direct() && system.id().equals(offering.systemId()))
        && of(offering).stream().anyMatch(record -> record.isActive(report.inputs().asOf()));
  }
}
