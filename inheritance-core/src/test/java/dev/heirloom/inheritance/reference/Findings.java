package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The findings: each once, where it belongs (SEMANTICS section 3). */
final class Findings extends Section {

  private final Set<Conclusion.Found> found = new HashSet<>();

  Findings(Reference of) {
    super(of);
  }

  Set<Conclusion.Found> all() {
    of(of.speaking(), c -> true);
    EvidenceFindings ofEvidence = new EvidenceFindings(of, this);
    systems.top().ifPresent(ofEvidence::ofDocuments);
    systems.top().ifPresent(ofEvidence::ofTop);
    systems.top().ifPresent(top -> new EntryFindings(of, this).ofEntries(top, true));
    systems.top().ifPresent(this::ofTop);
    ofNeededLevel();
    systems.conflicting().forEach(this::ofConflict);
    new CarriedFindings(of, this).all();
    return found;
  }

  /** What there is to say of some systems, and of their items in some controls. */
  Set<Conclusion.Found> of(Set<SystemId> some, Predicate<BaselineControl> controls) {
    SystemFindings ofSystems = new SystemFindings(of, this);
    ItemFindings ofItems = new ItemFindings(of, this);
    EntryFindings ofEntries = new EntryFindings(of, this);
    EvidenceFindings ofEvidence = new EvidenceFindings(of, this);
    some.forEach(p -> ofEvidence.ofDocuments(systems.claims(p)));
    some.forEach(ofSystems::ofSystem);
    some.forEach(p -> ofItems.ofItems(p, controls));
    some.forEach(p -> ofEntries.ofEntries(systems.claims(p), false));
    ofPoints();
    return found;
  }

  Set<Conclusion.Found> found() {
    return found;
  }

  void add(FindingCode code, Finding.Level level, String subject) {
    found.add(new Conclusion.Found(code, level, subject));
  }

  /** The level of the customer system, where a direct provider is to be compared with it. */
  private void ofNeededLevel() {
    if (records.isNeededLevelNotStated() && !systems.providers().isEmpty()) {
      add(FindingCode.LEVEL_NOT_STATED, Finding.Level.DOCUMENT, baseline.name());
    }
    if (records.isNeededLevelNotUnderstood()
        && systems.providers().stream().anyMatch(p -> !records.isLevelAccepted(p))) {
      add(
          FindingCode.LEVEL_NOT_UNDERSTOOD,
          Finding.Level.DOCUMENT,
          systems.top().orElseThrow().identity().name());
    }
  }

  void at(FindingCode code, Places.Spot spot) {
    if (spot.kind() == Places.Kind.POINT || spot.kind() == Places.Kind.DEEPER) {
      spot.points().forEach(s -> add(code, Finding.Level.POINT, s));
    } else {
      add(code, Finding.Level.CONTROL, spot.control().id().value());
    }
  }

  private void ofConflict(Offering other) {
    add(
        FindingCode.CONFLICTING_DOCUMENTS,
        Finding.Level.DOCUMENT,
        other.claims().identity().name());
  }

  private void ofTop(SystemClaims top) {
    for (BaselineControl c : places.controls()) {
      if (of.declared.isNotApplicable(top, c, Places.Kind.WHOLE, c.id().value(), false)) {
        add(FindingCode.TAILORING_WITHOUT_REMARKS, Finding.Level.CONTROL, c.id().value());
      }
      if (of.declared.isNotApplicable(top, c, Places.Kind.WHOLE, c.id().value(), true)
          && of.declared.isCalledOtherwise(top, c, Optional.empty())) {
        add(FindingCode.STATE_CONTRADICTORY, Finding.Level.CONTROL, c.id().value());
      }
      Set<Item> listed =
          top.inherited().stream()
              .filter(e -> of.declared.isIn(e.place(), c))
              .flatMap(e -> of.chains.lowerItems(top, e).stream())
              .collect(Collectors.toSet());
      for (String s : Places.points(c)) {
        if (of.declared.isNotApplicable(top, c, Places.Kind.POINT, s, false)) {
          add(FindingCode.TAILORING_WITHOUT_REMARKS, Finding.Level.POINT, s);
        }
        if (of.declared.isNotApplicable(top, c, Places.Kind.POINT, s, true)
            && of.declared.isCalledOtherwise(top, c, Optional.of(s))) {
          add(FindingCode.STATE_CONTRADICTORY, Finding.Level.POINT, s);
        }
        for (Item i : of.declared.provided(c, s)) {
          if (!listed.isEmpty() && !listed.contains(i)) {
            at(FindingCode.NOT_LISTED_AS_INHERITED, i.spot());
          }
        }
      }
      // The items of a control from which a map leads here, whichever of its points that is.
      for (Carried.Crossing x : of.carried.crossings()) {
        for (BaselineControl k : x.at().places.controls()) {
          for (String s : Places.points(k)) {
            for (Item i : x.at().declared.provided(k, s)) {
              if (!listed.isEmpty() && !listed.contains(i)) {
                of.carried
                    .at(x, FindingCode.NOT_LISTED_AS_INHERITED, i.spot(), c)
                    .forEach(found::add);
              }
            }
          }
        }
      }
    }
  }

  private void ofPoints() {
    for (BaselineControl c : places.controls()) {
      for (String s : Places.points(c)) {
        for (Task r : of.chains.fallenThrough(c, s)) {
          at(FindingCode.ORPHANED_RESPONSIBILITY, r.spot());
        }
        for (Task r : of.chains.ending(c, s, Ending.End.PRESUMED)) {
          at(FindingCode.PRESUMED_SATISFIED, r.spot());
        }
      }
    }
  }
}
