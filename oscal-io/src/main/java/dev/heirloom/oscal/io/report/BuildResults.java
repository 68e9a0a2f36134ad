package dev.heirloom.oscal.io.report;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.validation.RuleReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a build server is to be told: what was checked, and what was found there.
 *
 * @param criteria what results are judged by, each once; those without a result may be left out
 * @param groups what was checked, in groups
 */
public record BuildResults(List<Criterion> criteria, List<CaseGroup> groups) {

  /** How much a result matters. */
  public enum Level {
    /** Nothing: whether it holds could not be judged. */
    NOT_JUDGED,
    /** Good to know. */
    NOTE,
    /** A doubt. */
    WARNING,
    /** Something that does not hold. */
    ERROR;

    static Level of(Severity severity) {
      return switch (severity) {
        case INFO -> NOTE;
        case WARNING -> WARNING;
        case ERROR -> ERROR;
      };
    }
  }

  /**
   * What a result is judged by: a constraint, a kind of problem, a code of findings or a status.
   *
   * @param id its id, which results name
   * @param level how much it matters
   * @param description what it means, in one line
   * @param remedy what to do about it; empty if each result says so itself
   * @param help the web address of more about it; empty if there is none
   */
  public record Criterion(
      String id, Level level, String description, Optional<String> remedy, Optional<String> help) {}

  /**
   * Cases that belong together: those of a file, or of a family of controls.
   *
   * @param name the name of the group
   * @param cases what was checked
   */
  public record CaseGroup(String name, List<Case> cases) {

    /** Copies the list. */
    public CaseGroup {
      cases = ImmutableList.copyOf(cases);
    }
  }

  /**
   * One thing that was checked, such as a control.
   *
   * @param name what a person calls it
   * @param results what was found; empty if all is well
   */
  public record Case(String name, List<BuildResult> results) {

    /** Copies the list. */
    public Case {
      results = ImmutableList.copyOf(results);
    }
  }

  /**
   * One thing that was found.
   *
   * @param criterion the id of what it is judged by
   * @param level how much it matters
   * @param message what was found, for a person
   * @param places where, the place that matters first; empty if nobody knows
   */
  public record BuildResult(String criterion, Level level, String message, List<FilePlace> places) {

    /** Copies the list. */
    public BuildResult {
      places = ImmutableList.copyOf(places);
    }
  }

  /** Copies the lists. */
  public BuildResults {
    criteria = ImmutableList.copyOf(criteria);
    groups = ImmutableList.copyOf(groups);
  }

  /**
   * Returns the results of a report: a case for each control, and for each document and system of
   * which something was found. A finding is a result by its code, and a control that is not
   * inherited in full a note by its status; so is a point that has another status than its control.
   *
   * @param places where a document's place is; {@link #beginning} if only its path is known
   */
  public static BuildResults of(Report report, Function<Evidence, FilePlace> places) {
    return new ReportResults(report, places).results();
  }

  /**
   * Returns the results of a difference: a case for each control of either report, and a result by
   * the kind of change for each control and point whose status changed. That less is inherited is
   * an error, and everything else a note.
   *
   * @param places where a document's place is; {@link #beginning} if only its path is known
   */
  public static BuildResults of(Difference difference, Function<Evidence, FilePlace> places) {
    return new DifferenceResults(difference, places).results();
  }

  /** Returns the results of a document's model: one case, by the kind of each problem. */
  public static BuildResults of(String document, List<Problem> problems) {
    return ValidationResults.of(document, problems);
  }

  /** Returns the results of rules over a document: a case for each rule, by the rule's id. */
  public static BuildResults of(RuleReport report) {
    return ValidationResults.of(report);
  }

  /** Returns all of these: what is judged by once, and groups of one name as one. */
  public static BuildResults together(List<BuildResults> parts) {
    Map<String, Criterion> criteria = new LinkedHashMap<>();
    Map<String, List<Case>> groups = new LinkedHashMap<>();
    for (BuildResults part : parts) {
      part.criteria().forEach(criterion -> criteria.putIfAbsent(criterion.id(), criterion));
      part.groups()
          .forEach(
              group ->
                  groups
                      .computeIfAbsent(group.name(), name -> new ArrayList<>())
                      .addAll(group.cases()));
    }
    return new BuildResults(
        List.copyOf(criteria.values()),
        groups.entrySet().stream().map(of -> new CaseGroup(of.getKey(), of.getValue())).toList());
  }

  /** Returns all results, in the order of the cases. */
  public Stream<BuildResult> results() {
    return groups.stream()
        .flatMap(group -> group.cases().stream())
        .flatMap(one -> one.results().stream());
  }

  /** Returns the beginning of the document that evidence is in, with the path of its place. */
  public static FilePlace beginning(Evidence evidence) {
    return new FilePlace(evidence.document(), 1, 1, evidence.location());
  }
}
