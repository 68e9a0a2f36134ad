package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.AssessmentObjective;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.IdSpelling;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of a baseline that assessors and plans of action name: statements, controls, and
 * objectives, which reach the points that their links or their labels name, else the whole control
 * (SEMANTICS section 13).
 */
public final class AssessedPlaces {

  /** The id of a control of NIST's in a text, whatever stands around it. */
  private static final Pattern CONTROL =
      Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}-\\d+(\\.\\d+| ?\\(\\d+\\))?");

  private static final Pattern LAST_STEP = Pattern.compile("[.(\\[]?[^.(\\[]*$");

  private final Baseline baseline;
  private final Map<String, List<BaselinePlace>> byObjective = new HashMap<>();

  /** Finds the objectives of a baseline, and what each reaches. */
  public AssessedPlaces(Baseline baseline) {
    this.baseline = baseline;
    for (BaselineControl control : baseline.controls()) {
      for (AssessmentObjective objective : control.objectives()) {
        byObjective.put(plain(objective.id()), reach(control, objective));
      }
    }
  }

  private static String plain(String id) {
    return id.strip().toLowerCase(Locale.ROOT);
  }

  private List<BaselinePlace> reach(BaselineControl control, AssessmentObjective objective) {
    List<BaselinePlace> linked =
        objective.statements().stream()
            .map(id -> baseline.index().find(control.id().value(), Optional.of(id)))
            .flatMap(Optional::stream)
            .collect(ImmutableList.toImmutableList());
    return !linked.isEmpty()
        ? linked
        : ImmutableList.of(
            objective
                .label()
                .flatMap(label -> labelled(control, label))
                .orElseGet(() -> whole(control)));
  }

  /** A label is that of a statement, and goes deeper: what it adds is left out step by step. */
  private Optional<BaselinePlace> labelled(BaselineControl control, String label) {
    for (String rest = label.strip(); !rest.isEmpty(); rest = withoutLastStep(rest)) {
      Optional<BaselinePlace> place =
          baseline
              .index()
              .find(rest)
              .filter(found -> found.control().equals(control.id()))
              .filter(found -> found.kind() != BaselinePlace.Kind.UNKNOWN);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private static String withoutLastStep(String label) {
    return LAST_STEP.matcher(label).replaceFirst("");
  }

  private BaselinePlace whole(BaselineControl control) {
    return baseline.index().find(control.id().value()).orElseThrow();
  }

  /**
   * Returns the places that an id names; none if the baseline has no control that it belongs to.
   */
  public List<BaselinePlace> of(String id) {
    List<BaselinePlace> ofObjective = byObjective.get(plain(id));
    if (ofObjective != null) {
      return ofObjective;
    }
    return named(baseline, id);
  }

  /**
   * Returns the places that an id names; where it is none, the controls whose ids stand in it
   * ({@code AC-2, AC-3}, {@code AC-6 (Least privilege)}).
   */
  public static List<BaselinePlace> named(Baseline baseline, String id) {
    Optional<BaselinePlace> found = baseline.index().find(id);
    if (found.isPresent()) {
      return ImmutableList.of(found.get());
    }
    Set<BaselinePlace> named = new LinkedHashSet<>();
    Matcher control = CONTROL.matcher(id);
    while (control.find()) {
      baseline
          .index()
          .control(control.group())
          .flatMap(known -> baseline.index().find(known.id().value()))
          .ifPresent(named::add);
    }
    return ImmutableList.copyOf(named);
  }

  /** Returns the first id of a control of NIST's that stands in a text. */
  static Optional<String> controlIn(String id) {
    Matcher control = CONTROL.matcher(id);
    return control.find()
        ? IdSpelling.parse(control.group()).map(IdSpelling::controlId)
        : Optional.empty();
  }

  /**
   * Returns what tells one target from others, however it is spelled: two objectives are two, even
   * where they reach the same point.
   */
  String target(String id) {
    return Optional.of(id)
        .filter(spelled -> !byObjective.containsKey(plain(spelled)))
        .flatMap(baseline.index()::find)
        .map(place -> place.control() + " " + place.id())
        .orElseGet(() -> plain(id));
  }
}
