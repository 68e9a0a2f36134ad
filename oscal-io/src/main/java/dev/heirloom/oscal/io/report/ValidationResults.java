package dev.heirloom.oscal.io.report;

import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.report.BuildResults.BuildResult;
import dev.heirloom.oscal.io.report.BuildResults.Case;
import dev.heirloom.oscal.io.report.BuildResults.CaseGroup;
import dev.heirloom.oscal.io.report.BuildResults.Criterion;
import dev.heirloom.oscal.io.report.BuildResults.Level;
import dev.heirloom.oscal.io.validation.RuleDescription;
import dev.heirloom.oscal.io.validation.RuleLevel;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes results of what validation tells of one document. */
final class ValidationResults {

  private static final String PAGE = "https://heirloom.dev/problems.html#files.";

  private static final List<Criterion> KINDS =
      Arrays.stream(Problem.Kind.values())
          .map(
              kind ->
                  new Criterion(
                      kind.name(),
                      Level.ERROR,
                      words(kind),
                      Optional.empty(),
                      Optional.of(PAGE + kind)))
          .toList();

  private ValidationResults() {}

  static BuildResults of(String document, List<Problem> problems) {
    return new BuildResults(
        KINDS,
        List.of(
            new CaseGroup(
                document,
                List.of(
                    new Case(
                        "OSCAL model",
                        problems.stream().map(ValidationResults::result).toList())))));
  }

  static BuildResults of(RuleReport report) {
    Map<String, List<BuildResult>> cases = new LinkedHashMap<>();
    report.rules().forEach(rule -> cases.put(rule.id(), new ArrayList<>()));
    for (RuleResult result : report.results()) {
      cases.computeIfAbsent(result.rule(), rule -> new ArrayList<>()).add(result(result));
    }
    return new BuildResults(
        report.rules().stream().map(ValidationResults::criterion).toList(),
        List.of(
            new CaseGroup(
                report.document(),
                cases.entrySet().stream()
                    .map(rule -> new Case(rule.getKey(), rule.getValue()))
                    .toList())));
  }

  private static BuildResult result(Problem problem) {
    return new BuildResult(
        problem.kind().name(),
        problem.consequence() == Problem.Consequence.REFUSAL ? Level.ERROR : Level.WARNING,
        problem.message() + ". " + problem.remedy() + ".",
        List.of(problem.place()));
  }

  private static BuildResult result(RuleResult result) {
    return new BuildResult(
        result.rule(),
        result.kind() == RuleResult.Kind.NOT_JUDGED ? Level.NOT_JUDGED : level(result.level()),
        result.message(),
        List.of(result.place()));
  }

  private static Criterion criterion(RuleDescription rule) {
    return new Criterion(
        rule.id(),
        level(rule.level()),
        rule.description().orElse(rule.title()),
        Optional.empty(),
        rule.help());
  }

  private static Level level(RuleLevel level) {
    return switch (level) {
      case CRITICAL, ERROR -> Level.ERROR;
      case WARNING -> Level.WARNING;
      case INFORMATIONAL, DEBUG -> Level.NOTE;
    };
  }

  private static String words(Problem.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> "the file can't be opened or read";
      case MALFORMED -> "the file is not well-formed";
      case REFUSED -> "the file has what is refused because attackers use it, or exceeds a limit";
      case OTHER_DOCUMENT -> "the file is no OSCAL document that can be read";
      case OTHER_VERSION -> "the version of OSCAL is none that can be read";
      case UNKNOWN_CONTENT -> "OSCAL has no such field, attribute or element here";
      case WRONG_TYPE -> "a value is of another type than OSCAL asks for";
      case MISSING -> "a field that OSCAL requires is missing";
      case INVALID_VALUE -> "a value is not one that OSCAL allows here";
      case LEGACY_VALUE -> "a value is of an earlier version of OSCAL";
      case DUPLICATE -> "a field that can be there once is there again";
      case WRONG_ORDER -> "XML elements are in another order than OSCAL's";
    };
  }
}
