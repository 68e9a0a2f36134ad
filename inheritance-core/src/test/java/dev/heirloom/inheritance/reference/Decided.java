package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.DecisionEvidence.ControlDecision;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ParameterId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SEMANTICS section 14: what Security Decision Records say of the controls of a provider. */
final class Decided extends Section {

  Decided(Reference of) {
    super(of);
  }

  private Stream<ControlDecision> decisions(SystemClaims claims) {
    return of.handed.counting(claims, DecisionEvidence.class).stream()
        .flatMap(record -> record.controls().stream());
  }

  private List<ControlDecision> decisions(SystemId p, BaselineControl c) {
    return decisions(systems.claims(p)).filter(decision -> isAbout(decision, c)).toList();
  }

  private static boolean isAbout(ControlDecision decision, BaselineControl c) {
    return Spellings.ofControl(c.id().value()).contains(decision.control());
  }

  /** "Of several for one control the weakest counts." */
  private States states(SystemId p, BaselineControl c) {
    return new States(
        decisions(p, c).stream()
            .flatMap(decision -> decision.status().stream())
            .flatMap(status -> Stream.of(status.split(",")))
            .toList(),
        List.of(),
        List.of());
  }

  Optional<Words.State> state(SystemId p, BaselineControl c) {
    return Words.state(states(p, c));
  }

  /** What there is to say of a control because of its records. */
  Set<FindingCode> says(SystemId p, BaselineControl c) {
    Set<FindingCode> codes = new TreeSet<>();
    if (decisions(p, c).stream()
        .anyMatch(d -> d.status().filter(status -> !status.isBlank()).isEmpty())) {
      codes.add(FindingCode.STATE_NOT_STATED);
    }
    if (Words.isContradictory(states(p, c))) {
      codes.add(FindingCode.STATE_CONTRADICTORY);
    }
    state(p, c)
        .ifPresent(
            state -> {
              switch (state) {
                case PLANNED -> codes.add(FindingCode.NOT_IMPLEMENTED);
                case NOT_UNDERSTOOD -> codes.add(FindingCode.STATE_NOT_UNDERSTOOD);
                case PARTIAL -> codes.add(FindingCode.PARTLY_IMPLEMENTED);
                case ALTERNATIVE -> codes.add(FindingCode.ALTERNATIVE_IMPLEMENTATION);
                case NOT_APPLICABLE -> codes.add(FindingCode.NOT_APPLICABLE_AT_PROVIDER);
                case IMPLEMENTED -> {}
              }
            });
    // A word that is not understood is quoted, even where another is weaker.
    if (Words.deciding(states(p, c)).contains(Words.State.NOT_UNDERSTOOD)) {
      codes.add(FindingCode.STATE_NOT_UNDERSTOOD);
    }
    return codes;
  }

  /** "Parameter values count as the provider's own." */
  Set<List<String>> values(SystemId p, BaselineControl c, Set<ParameterId> names) {
    return decisions(p, c).stream()
        .flatMap(decision -> decision.parameters().stream())
        .filter(
            value -> names.stream().anyMatch(id -> id.value().equalsIgnoreCase(value.parameter())))
        .map(value -> List.of(value.value()))
        .collect(Collectors.toSet());
  }

  /** The ids of controls in records that the baseline does not determine. */
  boolean namesOther(DecisionEvidence record) {
    return record.controls().stream()
        .anyMatch(decision -> places.controls().stream().noneMatch(c -> isAbout(decision, c)));
  }
}
