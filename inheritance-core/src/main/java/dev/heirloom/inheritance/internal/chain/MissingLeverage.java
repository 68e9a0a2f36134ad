package dev.heirloom.inheritance.internal.chain;

import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a document leverages by name and nobody has (SEMANTICS section 2). */
final class MissingLeverage {

  private MissingLeverage() {}

  /**
   * Returns what there is to report of what is leveraged and nobody has: a system that is
   * authorized; for a component that stands in, a leveraged authorization of its own document, or a
   * component of a lower system.
   */
  static List<Finding> findings(
      CompiledClaims upper,
      Collection<CompiledProvider> lower,
      Map<Uuid, List<CompiledProvider>> named) {
    Set<Uuid> authorizations = new HashSet<>();
    upper.claims().leveragedAuthorizations().forEach(a -> authorizations.add(a.uuid()));
    List<Finding> found = new ArrayList<>(0);
    for (LeveragedAuthorization authorization : upper.claims().leveragedAuthorizations()) {
      if (lower.stream()
          .noneMatch(p -> Leverage.isAbout(upper.claims(), authorization, p.claims()))) {
        found.add(
            Findings.document(
                FindingCode.LOWER_DOCUMENT_NOT_GIVEN,
                authorization.evidence(),
                "a leveraged authorization of " + upper.title(),
                "\"" + authorization.title() + "\""));
      }
    }
    for (Component component : upper.claims().components()) {
      String who = "component \"" + component.title() + "\" of " + upper.title();
      for (Uuid authorization : component.leveragedAuthorizations()) {
        if (!authorizations.contains(authorization)) {
          found.add(
              Findings.document(
                  FindingCode.DANGLING_REFERENCE,
                  component.evidence(),
                  who,
                  authorization.value(),
                  "leveraged authorization",
                  "its document has none of that uuid"));
        }
      }
      for (Uuid inherited : component.inheritedUuids()) {
        if (lower.stream().noneMatch(p -> p.claims().components().containsKey(inherited))) {
          found.add(nobodys(component, who, inherited, named));
        }
      }
    }
    return found;
  }

  private static Finding nobodys(
      Component component, String who, Uuid inherited, Map<Uuid, List<CompiledProvider>> named) {
    return named.getOrDefault(component.uuid(), List.of()).isEmpty()
        ? Findings.document(
            FindingCode.LOWER_DOCUMENT_NOT_GIVEN, component.evidence(), who, inherited.value())
        : Findings.document(
            FindingCode.DANGLING_REFERENCE,
            component.evidence(),
            who,
            inherited.value(),
            "component of a lower system",
            "no system that it stands in for has one of that uuid");
  }
}
