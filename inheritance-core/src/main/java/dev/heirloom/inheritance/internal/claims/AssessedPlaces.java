package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.AssessmentObjective;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.IdSpelling;
import java.util.ArrayList;
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

  /** A family of NIST's, as in a list of controls. */
  private static final Pattern FAMILY =
      Pattern.compile("(?i)([a-z]{2})([-. ]*\\*|[- ]*family)?(?![a-z])");

  /** Controls from one to another of a family. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)(?<![a-z0-9])([a-z]{2})-(\\d{1,6})\\s*(?:-|\u2013|to|through|thru|until|\\.\\.+)\\s*"
              + "([a-z]{2})-(\\d{1,6})(?!\\d)");

  private static final Pattern MEMBERS = Pattern.compile("[,;/&\\n]|\\band\\b|\\bor\\b");

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
   * ({@code AC-2, AC-3}, {@code AC-6 (Least privilege)}), those between two ({@code AC-2 to AC-5})
   * and those of a family ({@code AC}, {@code AC-*}).
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
          .ifPresent(known -> named.add(wholeOf(baseline, known)));
    }
    Matcher family = FAMILY.matcher(id.strip());
    if (family.matches()) {
      named.addAll(between(baseline, family.group(1), 0, Integer.MAX_VALUE));
    }
    Matcher range = RANGE.matcher(id);
    if (range.find() && range.group(1).equalsIgnoreCase(range.group(3))) {
      named.addAll(between(baseline, range.group(1), number(range, 2), number(range, 4)));
    }
    return ImmutableList.copyOf(named);
  }

  private static int number(Matcher range, int group) {
    return Integer.parseInt(range.group(group));
  }

  private static BaselinePlace wholeOf(Baseline baseline, BaselineControl control) {
    return baseline.index().find(control.id().value()).orElseThrow();
  }

  private static List<BaselinePlace> between(
      Baseline baseline, String family, int first, int last) {
    List<BaselinePlace> between = new ArrayList<>();
    for (BaselineControl control : baseline.controls()) {
      IdSpelling.parse(control.id().value())
          .filter(
              own ->
                  own.family().equalsIgnoreCase(family)
                      && own.number() >= first
                      && own.number() <= last)
          .ifPresent(own -> between.add(wholeOf(baseline, control)));
    }
    return between;
  }

  /** Returns the ids of controls of NIST's that stand in a text. */
  static List<String> controlsIn(String id) {
    return CONTROL
        .matcher(id)
        .results()
        .flatMap(found -> IdSpelling.parse(found.group()).stream())
        .map(IdSpelling::controlId)
        .distinct()
        .toList();
  }

  /** Returns the members of a list that hold no control of NIST's, and a number as ids do. */
  static List<String> wordsBesideControls(String list) {
    return MEMBERS
        .splitAsStream(list)
        .map(String::strip)
        .filter(word -> word.chars().anyMatch(Character::isDigit))
        .filter(word -> word.chars().anyMatch(Character::isLetter))
        .filter(word -> controlsIn(word).isEmpty())
        .toList();
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
