package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What there is to say of provided items. */
final class ItemFindings extends Section {

  private final Findings findings;

  ItemFindings(Reference of, Findings findings) {
    super(of);
    this.findings = findings;
  }

  void ofItems(SystemId p, Predicate<BaselineControl> controls) {
    Set<Item> used = new LinkedHashSet<>();
    for (BaselineControl c : places.controls().stream().filter(controls).toList()) {
      for (String s : Places.points(c)) {
        used.addAll(of.declared.provided(c, s));
      }
    }
    List.copyOf(used).forEach(i -> used.addAll(of.chains.reliedOn(i)));
    used.stream()
        .filter(i -> i.system().equals(p))
        .forEach(
            i -> {
              says(i);
              ofItem(i);
            });
  }

  /** What a document says of an item. */
  private void says(Item i) {
    States states = i.entry().states();
    Optional<Words.State> state = Words.state(states);
    if (state.isEmpty()) {
      findings.at(FindingCode.STATE_NOT_STATED, i.spot());
    } else if (state.get() == Words.State.NOT_UNDERSTOOD) {
      findings.at(FindingCode.STATE_NOT_UNDERSTOOD, i.spot());
    } else if (state.get() == Words.State.ALTERNATIVE) {
      findings.at(FindingCode.ALTERNATIVE_IMPLEMENTATION, i.spot());
    } else if (state.get() == Words.State.NOT_APPLICABLE) {
      findings.at(FindingCode.NOT_APPLICABLE_AT_PROVIDER, i.spot());
    }
    if (Words.isContradictory(states)) {
      findings.at(FindingCode.STATE_CONTRADICTORY, i.spot());
    }
    if (of.effective.componentsOf(i).isEmpty()) {
      findings.at(FindingCode.UNKNOWN_COMPONENT, i.spot());
    }
    of.effective.weaker(i).forEach(spot -> findings.at(FindingCode.STATE_WEAKER_ELSEWHERE, spot));
    // What is wrong with a component is wrong with it once, not with each of its items.
    String document = systems.claims(i.system()).identity().name();
    of.effective.componentsOf(i).forEach(component -> ofComponent(component, document, findings));
    if (of.effective.standInsOf(i).stream().anyMatch(c -> !Effective.statuses(c).isEmpty())) {
      findings.add(FindingCode.STATUS_NOT_OPERATIONAL, Finding.Level.DOCUMENT, document);
    }
    if (i.entry().extent() == Extent.UNSTATED) {
      findings.at(FindingCode.INHERITANCE_NOT_STATED, i.spot());
    }
  }

  static void ofComponent(Component component, String document, Findings findings) {
    for (Words.Status status : Effective.statuses(component)) {
      switch (status) {
        case NOT_IN_OPERATION ->
            findings.add(FindingCode.NOT_OPERATIONAL, Finding.Level.DOCUMENT, document);
        case DOUBTFUL ->
            findings.add(FindingCode.STATUS_NOT_OPERATIONAL, Finding.Level.DOCUMENT, document);
        case NOT_UNDERSTOOD ->
            findings.add(FindingCode.STATUS_NOT_UNDERSTOOD, Finding.Level.DOCUMENT, document);
      }
    }
  }

  private void ofItem(Item i) {
    BaselineControl c = i.spot().control();
    Set<String> where = new TreeSet<>(i.spot().pointsOfItem());
    Set<FindingCode> why = of.effective.unusable(i);
    for (String s : where) {
      if (of.declared.provided(c, s).contains(i)) {
        why.addAll(of.effective.caps(i, s));
      }
    }
    Set<FindingCode> bySystem =
        Set.of(
            FindingCode.NOT_OPERATIONAL,
            FindingCode.STATUS_NOT_UNDERSTOOD,
            FindingCode.LEVEL_NOT_UNDERSTOOD,
            FindingCode.AUTHORIZATION_NOT_ACTIVE,
            FindingCode.REVISION_MISMATCH,
            FindingCode.OTHER_CATALOG,
            FindingCode.AUTHORIZED_BELOW_LEVEL,
            FindingCode.STATE_WEAKER_ELSEWHERE,
            FindingCode.CERTIFICATION_CLASS,
            FindingCode.AWAITING_AGENCY_ACCEPTANCE);
    why.removeAll(bySystem);
    if (why.remove(FindingCode.OUTSIDE_AUTHORIZATION_SCOPE)) {
      if (!of.effective.isInScope(i.system(), c)) {
        findings.add(
            FindingCode.OUTSIDE_AUTHORIZATION_SCOPE, Finding.Level.CONTROL, c.id().value());
      }
      if (of.effective.isOutsideBoundary(i)) {
        findings.at(FindingCode.OUTSIDE_AUTHORIZATION_SCOPE, i.spot());
      }
    }
    Set<String> excluded =
        i.spot().points().stream()
            .filter(s -> of.effective.isExcluded(i, s))
            .collect(Collectors.toSet());
    if (!excluded.isEmpty() && !excluded.equals(i.spot().points())) {
      why.remove(FindingCode.EXCLUDED_BY_CONDITION);
      excluded.forEach(
          s -> findings.add(FindingCode.EXCLUDED_BY_CONDITION, Finding.Level.POINT, s));
    }
    why.addAll(of.effective.capsThatPassUpward(i));
    why.removeAll(Set.of(FindingCode.STATUS_NOT_UNDERSTOOD, FindingCode.STATE_WEAKER_ELSEWHERE));
    // What evidence says is said where it speaks of, and a state of the item's own with the item.
    why.removeAll(Set.of(FindingCode.ASSESSED_NOT_SATISFIED, FindingCode.OPEN_RISK));
    Optional<Words.State> own = Words.state(i.entry().states());
    Map.of(
            FindingCode.NOT_IMPLEMENTED, Words.State.PLANNED,
            FindingCode.PARTLY_IMPLEMENTED, Words.State.PARTIAL,
            FindingCode.STATE_NOT_UNDERSTOOD, Words.State.NOT_UNDERSTOOD)
        .forEach(
            (code, state) -> {
              if (!own.equals(Optional.of(state))) {
                why.remove(code);
              }
            });
    new EvidenceFindings(of, findings)
        .ofItem(i, where.stream().anyMatch(s -> of.declared.provided(c, s).contains(i)));
    Set<FindingCode> byControl =
        Set.of(
            FindingCode.ORGANIZATION_POLICY,
            FindingCode.PARAMETER_WEAKER,
            FindingCode.PARAMETER_UNDECIDED);
    for (FindingCode code : why) {
      if (byControl.contains(code)) {
        findings.add(code, Finding.Level.CONTROL, c.id().value());
      } else {
        findings.at(code, i.spot());
      }
    }
    if (where.stream().noneMatch(s -> of.declared.provided(c, s).contains(i))) {
      return;
    }
    for (BaselineParameter parameter : of.pinned.pinned(c)) {
      Optional<Parameters.Comparison> compared = of.pinned.compare(i, parameter);
      if (compared.isEmpty()) {
        findings.add(FindingCode.PARAMETER_NOT_STATED, Finding.Level.CONTROL, c.id().value());
      } else if (compared.get() == Parameters.Comparison.UNDECIDED) {
        findings.add(FindingCode.PARAMETER_UNDECIDED, Finding.Level.CONTROL, c.id().value());
      }
    }
  }
}
