package dev.heirloom.examples.cli;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What validation found about one file.
 *
 * @param file the file
 * @param model its model; empty if it can't be read
 * @param format its format; empty if it has none
 * @param problems the problems of its model
 * @param isCutShort whether there may be more problems of the model
 * @param rules what each set of rules tells of it; none if its model alone was checked
 */
record CheckedFile(
    Path file,
    Optional<String> model,
    Optional<String> format,
    List<Problem> problems,
    boolean isCutShort,
    List<RuleReport> rules) {

  private static final Comparator<RuleResult> BY_PLACE =
      Comparator.comparingInt((RuleResult result) -> result.place().line())
          .thenComparingInt(result -> result.place().column());

  CheckedFile {
    problems = ImmutableList.copyOf(problems);
    rules = ImmutableList.copyOf(rules);
  }

  CheckedFile with(List<RuleReport> reports) {
    return new CheckedFile(file, model, format, problems, isCutShort, reports);
  }

  boolean isReadable() {
    return model.isPresent();
  }

  boolean isValid() {
    return isReadable()
        && problems.stream()
            .allMatch(problem -> problem.consequence() == Problem.Consequence.WARNING)
        && rules.stream().allMatch(RuleReport::isAccepted);
  }

  /** Returns whether there may be more than what was found. */
  boolean mayHaveMore() {
    return isCutShort || rules.stream().anyMatch(RuleReport::isCutShort);
  }

  /** Returns what all rules tell, in the order of the file. */
  List<RuleResult> results() {
    return rules.stream().flatMap(report -> report.results().stream()).sorted(BY_PLACE).toList();
  }

  BuildResults buildResults() {
    return BuildResults.together(
        Stream.concat(
                Stream.of(BuildResults.of(file.toString(), problems)),
                rules.stream().map(BuildResults::of))
            .toList());
  }
}
