package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The ids by which a document or a record speaks of controls and that reach nothing in a baseline:
 * those that it leaves out or has withdrawn, and those that nobody understands.
 */
public final class UnmatchedIds {

  private final Baseline baseline;
  private final TreeSet<String> notInBaseline = new TreeSet<>();
  private final TreeSet<String> unknown = new TreeSet<>();

  /** Begins with none. */
  public UnmatchedIds(Baseline baseline) {
    this.baseline = baseline;
  }

  /** Returns whether an id is of a control's form, or has one in it. */
  static boolean isOfControl(String id) {
    return IdSpelling.parse(id).isPresent() || !AssessedPlaces.controlsIn(id).isEmpty();
  }

  /**
   * Notes an id where none of the places that it was found to name is of a control that counts, and
   * what else it names where one is.
   */
  public void add(String id, Collection<BaselinePlace> named) {
    if (baseline.index().find(id).isEmpty() && !named.isEmpty()) {
      AssessedPlaces.controlsIn(id).stream()
          .filter(control -> baseline.index().control(control).isEmpty())
          .forEach(notInBaseline::add);
      AssessedPlaces.wordsBesideControls(id).stream()
          .filter(word -> baseline.index().find(word).isEmpty())
          .forEach(word -> unknown.add("\"" + word + "\""));
    }
    if (named.stream().noneMatch(this::counts)) {
      Optional<String> control =
          named.stream()
              .map(place -> place.control().value())
              .findFirst()
              .or(() -> IdSpelling.parse(id).map(IdSpelling::controlId))
              .or(() -> AssessedPlaces.controlsIn(id).stream().findFirst());
      if (control.isPresent()) {
        notInBaseline.add(control.get() + (named.isEmpty() ? "" : " (withdrawn)"));
      } else {
        unknown.add("\"" + id.strip() + "\"");
      }
    }
  }

  private boolean counts(BaselinePlace place) {
    return !baseline.control(place.control()).map(BaselineControl::withdrawn).orElse(true);
  }

  /** Returns what there is to report, once for all. */
  public List<Finding> findings(Evidence evidence, String title) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    if (!notInBaseline.isEmpty()) {
      findings.add(finding(FindingCode.CONTROL_NOT_IN_BASELINE, evidence, title, notInBaseline));
    }
    if (!unknown.isEmpty()) {
      findings.add(finding(FindingCode.UNKNOWN_CONTROL, evidence, title, unknown));
    }
    return findings.build();
  }

  private static Finding finding(
      FindingCode code, Evidence evidence, String title, TreeSet<String> ids) {
    return Findings.document(
        code, evidence, title, String.valueOf(ids.size()), String.join(", ", ids));
  }
}
