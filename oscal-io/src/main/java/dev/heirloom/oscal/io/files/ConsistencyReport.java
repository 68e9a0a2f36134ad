package dev.heirloom.oscal.io.files;

import dev.heirloom.inheritance.consistency.ConsistencyFinding;
import dev.heirloom.inheritance.consistency.ConsistencyRule;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.validation.RuleDescription;
import dev.heirloom.oscal.io.validation.RuleLevel;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What holding a file against others found, as a report with places of the file. */
final class ConsistencyReport {

  private ConsistencyReport() {}

  /**
   * Makes a report.
   *
   * @param places where in the file stands what a JSON Pointer names; asked for if anything is
   *     found
   */
  static RuleReport of(
      Path file, List<ConsistencyFinding> findings, Supplier<Function<String, FilePlace>> places) {
    List<RuleResult> results = new ArrayList<>();
    if (!findings.isEmpty()) {
      Function<String, FilePlace> found = places.get();
      findings.forEach(finding -> results.add(result(finding, found)));
    }
    return new RuleReport(
        file.toString(),
        Arrays.stream(ConsistencyRule.values()).map(ConsistencyReport::description).toList(),
        results,
        false);
  }

  private static RuleResult result(ConsistencyFinding finding, Function<String, FilePlace> places) {
    return new RuleResult(
        finding.rule().id(),
        RuleResult.Kind.DOES_NOT_HOLD,
        level(finding.rule()),
        places.apply(finding.location()),
        finding.sentence() + " " + finding.remedy(),
        Optional.empty());
  }

  private static RuleDescription description(ConsistencyRule rule) {
    return new RuleDescription(
        rule.id(), level(rule), rule.title(), Optional.empty(), Optional.empty());
  }

  private static RuleLevel level(ConsistencyRule rule) {
    return rule.isError() ? RuleLevel.ERROR : RuleLevel.WARNING;
  }
}
