package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of a baseline that the claims of a document are about, and reports those that it
 * does not find or that are spelled otherwise (SEMANTICS section 1).
 */
final class ClaimedPlaces {

  /** How many places a finding shows that is made once for many. */
  private static final int PLACES = 3;

  private final SystemClaims claims;
  private final Baseline baseline;
  private final String title;
  private final String document;
  private final Map<Place, Optional<BaselinePlace>> byPlace = new HashMap<>();
  private @Nullable Map<Place, Evidence> mentioned;
  private final ListMultimap<ControlId, Finding> unknownStatements = ArrayListMultimap.create();
  private final TreeSet<String> notInBaseline = new TreeSet<>();
  private final Map<Place, String> unknownControls = new TreeMap<>();
  private final Map<Place, String> otherSpellings = new TreeMap<>();

  ClaimedPlaces(SystemClaims claims, Baseline baseline) {
    this.claims = claims;
    this.baseline = baseline;
    this.title = claims.identity().title();
    this.document = claims.identity().name();
  }

  /**
   * Returns the place of the baseline; empty if the baseline does not hold its control, or holds it
   * withdrawn.
   */
  Optional<BaselinePlace> find(Place place) {
    Optional<BaselinePlace> known = byPlace.get(place);
    if (known == null) {
      known = look(place);
      byPlace.put(place, known);
    }
    return known;
  }

  private Optional<BaselinePlace> look(Place place) {
    Optional<BaselinePlace> found = baseline.index().find(place.control(), place.statement());
    if (found.isEmpty()) {
      Optional<IdSpelling> id = IdSpelling.parse(place.control());
      if (id.isPresent()) {
        notInBaseline.add(id.get().controlId());
      } else {
        unknownControls.put(place, "\"" + place.control() + "\"");
      }
      return found;
    }
    BaselinePlace here = found.get();
    if (baseline.control(here.control()).map(BaselineControl::withdrawn).orElse(true)) {
      notInBaseline.add(here.control() + " (withdrawn)");
      return Optional.empty();
    }
    if (here.kind() == BaselinePlace.Kind.UNKNOWN) {
      unknownStatements.put(
          here.control(),
          Findings.at(
              FindingCode.UNKNOWN_STATEMENT,
              here,
              mentionOf(place),
              here.control().value(),
              place.toString()));
    } else if (!here.exact()) {
      otherSpellings.put(place, "\"" + place + "\" is read as " + here.id());
    }
    return found;
  }

  /**
   * Returns what there is to report on the statements of a control that the baseline does not know.
   */
  List<Finding> findingsOn(ControlId control) {
    return unknownStatements.get(control);
  }

  /** Returns what there is to report on the document as a whole. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (!unknownControls.isEmpty()) {
      findings.add(once(FindingCode.UNKNOWN_CONTROL, unknownControls));
    }
    if (!otherSpellings.isEmpty()) {
      findings.add(once(FindingCode.ID_SPELLING, otherSpellings));
    }
    if (!notInBaseline.isEmpty()) {
      findings.add(
          Findings.document(
              FindingCode.CONTROL_NOT_IN_BASELINE,
              Evidence.of(document, ""),
              title,
              String.valueOf(notInBaseline.size()),
              String.join(", ", notInBaseline)));
    }
    return findings;
  }

  /** One finding for all the spellings that have one cause, with where the first few stand. */
  private Finding once(FindingCode code, Map<Place, String> spellings) {
    TreeSet<String> distinct = new TreeSet<>(spellings.values());
    return new Finding(
        code,
        Finding.Level.DOCUMENT,
        document,
        spellings.keySet().stream().map(this::mentionOf).distinct().sorted().limit(PLACES).toList(),
        List.of(title, String.valueOf(distinct.size()), String.join(", ", distinct)));
  }

  /**
   * Returns where a spelling is met: what there is to say of it is said once, with the same
   * evidence in whatever order. Most documents give no cause to ask.
   */
  private Evidence mentionOf(Place place) {
    Map<Place, Evidence> known = mentioned;
    if (known == null) {
      known = new HashMap<>();
      for (ProvidedItem item : claims.provided()) {
        mention(known, item.place(), item.evidence());
      }
      for (Responsibility duty : claims.responsibilities()) {
        mention(known, duty.place(), duty.evidence());
      }
      for (InheritedEntry entry : claims.inherited()) {
        mention(known, entry.place(), entry.evidence());
      }
      for (SatisfiedEntry entry : claims.satisfied()) {
        mention(known, entry.place(), entry.evidence());
      }
      for (StatedRequirement addressed : claims.requirements()) {
        mention(known, addressed.place(), addressed.evidence());
      }
      for (Implementation own : claims.implementations()) {
        mention(known, own.place(), own.evidence());
      }
      for (Doubt doubt : claims.doubts()) {
        if (doubt.place().isPresent()) {
          mention(known, doubt.place().get(), doubt.evidence());
        }
      }
      mentioned = known;
    }
    return Objects.requireNonNull(known.get(place), "only what an entry names is looked up");
  }

  private static void mention(Map<Place, Evidence> known, Place place, Evidence evidence) {
    known.merge(place, evidence, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }
}
