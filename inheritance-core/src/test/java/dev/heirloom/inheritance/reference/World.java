package dev.heirloom.inheritance.reference;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.oscal.model.mapping.Mapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All the inputs of one determination (SEMANTICS section 2). */
public record World(
    Baseline baseline,
    List<Offering> offerings,
    Optional<CustomerSystem> customer,
    List<Pairing> pairings,
    Authorizations authorizations,
    LocalDate asOf,
    Policy policy) {

  /** Copies the lists. */
  public World {
    offerings = ImmutableList.copyOf(offerings);
    pairings = ImmutableList.copyOf(pairings);
  }

  /** Returns this world with another baseline. */
  public World on(Baseline other) {
    return new World(other, offerings, customer, pairings, authorizations, asOf, policy);
  }

  /** Returns this world with other offerings. */
  public World offering(List<Offering> others) {
    return new World(baseline, others, customer, pairings, authorizations, asOf, policy);
  }

  /** Returns this world with each offering changed. */
  public World mapOfferings(UnaryOperator<Offering> change) {
    return offering(offerings.stream().map(change).toList());
  }

  /** Returns this world with another customer system. */
  public World leveragedBy(Optional<CustomerSystem> other) {
    return new World(baseline, offerings, other, pairings, authorizations, asOf, policy);
  }

  /** Returns this world with other records. */
  public World under(Authorizations other) {
    return new World(baseline, offerings, customer, pairings, other, asOf, policy);
  }

  /** Returns this world on another day. */
  public World on(LocalDate day) {
    return new World(baseline, offerings, customer, pairings, authorizations, day, policy);
  }

  /** Returns this world with another caller's pairing. */
  public World paired(List<Pairing> others) {
    return new World(baseline, offerings, customer, others, authorizations, asOf, policy);
  }

  /** Returns what a person needs to see why two conclusions differ. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("world of " + baseline + " on " + asOf + "\n");
    baseline.revision().ifPresent(r -> text.append("  revision " + r + "\n"));
    text.append("  controls " + baseline.controls().stream().map(c -> c.id()).toList() + "\n");
    baseline.parameters().values().stream()
        .filter(p -> p.isPinned())
        .forEach(p -> text.append("  pins " + p + "\n"));
    text.append("  " + policy + "\n");
    pairings.forEach(pair -> text.append("  " + pair + "\n"));
    text.append("  regime " + authorizations.regime() + "\n");
    authorizations.records().forEach(record -> text.append("  " + record + "\n"));
    authorizations.acceptances().forEach(record -> text.append("  " + record + "\n"));
    customer.ifPresent(
        c -> {
          text.append("  L of " + c.agency() + " tailors out " + c.tailoredOut() + "\n");
          c.evidence().forEach(evidence -> text.append("    beside it " + evidence + "\n"));
          describe(c.claims(), text);
        });
    for (Offering offering : offerings) {
      text.append(
          "  offering"
              + (offering.sameOrganization() ? " of the same organization" : "")
              + offering.revision().map(r -> " of " + r).orElse("")
              + offering
                  .authorizedOn()
                  .map(
                      b ->
                          " authorized on "
                              + b.controls().stream().map(c -> c.id()).toList()
                              + b.parameters().values().stream().filter(p -> p.isPinned()).toList())
                  .orElse("")
              + offering.authorization().map(a -> " with " + a).orElse("")
              + offering.through().map(World::describe).orElse("")
              + "\n");
      offering.evidence().forEach(evidence -> text.append("    beside it " + evidence + "\n"));
      describe(offering.claims(), text);
    }
    return text.toString();
  }

  private static String describe(SourceMapping through) {
    StringBuilder text =
        new StringBuilder(
            "\n    through "
                + through.mapping().collection().provenance().status()
                + " of "
                + through.source().controls().stream().map(c -> c.id()).toList()
                + " read "
                + through.direction());
    for (Mapping mapping : through.mapping().collection().mappings()) {
      text.append("\n      mapping " + mapping.uuid() + " " + mapping.status());
      mapping
          .maps()
          .forEach(
              map ->
                  text.append("\n        " + map.uuid().value().substring(32) + " ")
                      .append(map.sources().stream().map(i -> i.type() + " " + i.idRef()).toList())
                      .append(" " + map.relationship() + map.ns() + map.coverage() + " ")
                      .append(map.qualifiers().stream().map(q -> q.category()).toList())
                      .append(
                          map.targets().stream().map(i -> i.type() + " " + i.idRef()).toList()));
    }
    return text + "\n    " + through.mapping().resources();
  }

  private static void describe(SystemClaims claims, StringBuilder text) {
    text.append("    " + claims.identity().name() + " " + claims.systemId() + "\n");
    for (List<?> entries :
        List.of(
            claims.components(),
            claims.leveragedAuthorizations(),
            claims.requirements(),
            claims.provided(),
            claims.responsibilities(),
            claims.inherited(),
            claims.satisfied(),
            claims.implementations(),
            claims.parameters())) {
      entries.forEach(
          entry ->
              text.append(
                  "      "
                      + entry
                          .toString()
                          .replaceAll(", source=.*", "]")
                          .replace("00000000-0000-4000-8000-000000000", "")
                          .replace("00000000-0000-4000-8000-00000000", "")
                      + "\n"));
    }
  }
}
