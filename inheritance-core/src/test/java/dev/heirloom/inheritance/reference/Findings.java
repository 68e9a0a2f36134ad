package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The findings: each once, where it belongs (SEMANTICS section 3). */
final class Findings extends Section {

  private final Set<Conclusion.Found> found = new HashSet<>();

  Findings(Reference of) {
    super(of);
  }

  Set<Conclusion.Found> all() {
    Set<SystemId> all = new LinkedHashSet<>();
    systems.given.forEach(offering -> all.add(offering.systemId()));
    SystemFindings ofSystems = new SystemFindings(of, this);
    ItemFindings ofItems = new ItemFindings(of, this);
    EntryFindings ofEntries = new EntryFindings(of, this);
    EvidenceFindings ofEvidence = new EvidenceFindings(of, this);
    all.forEach(p -> ofEvidence.ofDocuments(systems.claims(p)));
    systems.top().ifPresent(ofEvidence::ofDocuments);
    systems.top().ifPresent(ofEvidence::ofTop);
    all.forEach(ofSystems::ofSystem);
    all.forEach(ofItems::ofItems);
    systems.given.forEach(o -> ofEntries.ofEntries(o.claims(), false));
    systems.top().ifPresent(top -> ofEntries.ofEntries(top, true));
    systems.top().ifPresent(this::ofTop);
    ofNeededLevel();
    systems.conflicting().forEach(this::ofConflict);
    ofPoints();
    return found;
  }

  void add(FindingCode code, Finding.Level level, String subject) {
    found.add(new Conclusion.Found(code, level, subject));
  }

  /** The level of the customer system, where a direct provider is to be compared with it. */
  private void ofNeededLevel() {
    if (records.isNeededLevelNotStated() && !providers.isEmpty()) {
      add(FindingCode.LEVEL_NOT_STATED, Finding.Level.DOCUMENT, baseline.name());
    }
    if (records.isNeededLevelNotUnderstood()
        && providers.stream().anyMatch(p -> !records.isLevelAccepted(p))) {
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
      Set<Item> listed =
          top.inherited().stream()
              .filter(e -> of.declared.isIn(e.place(), c))
              .flatMap(e -> of.chains.lowerItems(top, e).stream())
              .collect(Collectors.toSet());
      for (String s : Places.points(c)) {
        if (of.declared.isNotApplicable(top, c, Places.Kind.POINT, s, false)) {
          add(FindingCode.TAILORING_WITHOUT_REMARKS, Finding.Level.POINT, s);
        }
        for (Item i : of.declared.provided(c, s)) {
          if (!listed.isEmpty() && !listed.contains(i)) {
            at(FindingCode.NOT_LISTED_AS_INHERITED, i.spot());
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
