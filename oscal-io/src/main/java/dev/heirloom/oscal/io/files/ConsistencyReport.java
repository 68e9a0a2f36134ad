package dev.heirloom.oscal.io.files;

import dev.heirloom.inheritance.consistency.ConsistencyFinding;
import dev.heirloom.inheritance.consistency.ConsistencyRule;
import dev.heirloom.oscal.io.FileOpening;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.read.PointerPlaces;
import dev.heirloom.oscal.io.validation.RuleDescription;
import dev.heirloom.oscal.io.validation.RuleLevel;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What holding a file against others found, as a report with places of the file. */
final class ConsistencyReport {

  private ConsistencyReport() {}

  static RuleReport of(
      Path file, ReadOptions options, OscalDocument document, List<ConsistencyFinding> findings) {
    Function<String, FilePlace> places =
        findings.isEmpty() ? pointer -> start(file) : places(file, options, document)::place;
    return new RuleReport(
        file.toString(),
        Arrays.stream(ConsistencyRule.values()).map(ConsistencyReport::description).toList(),
        findings.stream().map(finding -> result(finding, places)).toList(),
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

  private static FilePlace start(Path file) {
    return new FilePlace(file.toString(), 1, 1, "");
  }

  private static PointerPlaces places(Path file, ReadOptions options, OscalDocument document) {
    try (InputStream in = FileOpening.open(file)) {
      return PointerPlaces.of(file.toString(), in.readAllBytes(), options, document.model());
    } catch (IOException e) {
      FileWords words = FileWords.of(e, file);
      throw new OscalReadException(
          new Problem(Problem.Kind.UNREADABLE, start(file), words.problem(), words.remedy()));
    }
  }
}
