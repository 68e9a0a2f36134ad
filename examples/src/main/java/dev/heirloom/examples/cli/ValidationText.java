package dev.heirloom.examples.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What validation found, for a person: a line for each file, and each problem below it. */
final class ValidationText {

  private static final int FEW = 3;

  private ValidationText() {}

  static String text(List<CheckedFile> files, Predicate<RuleResult> isTold) {
    StringBuilder text = new StringBuilder();
    for (CheckedFile file : files) {
      text.append(file.file()).append(": ").append(verdict(file)).append('\n');
      for (Problem problem : file.problems()) {
        add(problem.place(), problem.message() + ". " + problem.remedy() + ".", text);
      }
      file.results().stream()
          .filter(isTold)
          .collect(
              groupingBy(
                  result -> Map.entry(result.rule(), result.place()),
                  LinkedHashMap::new,
                  toUnmodifiableList()))
          .values()
          .forEach(same -> add(same, text));
    }
    return text.toString();
  }

  /** Tells the first few results of a rule at one place, such as controls that a plan lacks. */
  private static void add(List<RuleResult> same, StringBuilder text) {
    FilePlace place = same.get(0).place();
    same.stream().limit(FEW).forEach(result -> add(place, words(result), text));
    if (same.size() > FEW) {
      String more = String.format(Locale.ROOT, "And %,d more of ", same.size() - FEW);
      text.append(Lines.wrap(more + same.get(0).rule() + " there.", "      ", "      "));
    }
  }

  private static void add(FilePlace place, String words, StringBuilder text) {
    text.append("  ").append(place.line()).append(':').append(place.column());
    if (!place.path().isEmpty()) {
      text.append(' ').append(place.path());
    }
    text.append('\n').append(Lines.wrap(words, "      ", "      "));
  }

  private static String words(RuleResult result) {
    return (result.kind() == RuleResult.Kind.NOT_JUDGED
            ? "not judged"
            : result.level().name().toLowerCase(Locale.ROOT))
        + " "
        + result.rule()
        + ": "
        + result.message()
        + result.help().map(help -> " See " + help + ".").orElse("");
  }

  private static String verdict(CheckedFile file) {
    List<String> told = new ArrayList<>();
    long count = file.buildResults().results().filter(ValidationText::isCounted).count();
    if (count > 0 || !file.isValid()) {
      told.add(
          (file.mayHaveMore() ? "the first " : "")
              + counted(count, file.isValid() ? "warning" : "problem"));
    }
    long open =
        file.rules().stream()
            .flatMap(RuleReport::notJudged)
            .map(RuleResult::rule)
            .distinct()
            .count();
    if (open > 0) {
      told.add(counted(open, "rule") + " not judged");
    }
    String all = String.join(" and ", told);
    if (file.isValid()) {
      return "valid OSCAL "
          + file.model().orElseThrow()
          + " ("
          + file.format().orElse("").toLowerCase(Locale.ROOT)
          + ")"
          + (all.isEmpty() ? "" : ", with " + all);
    }
    return (file.isReadable() ? "readable, with " : "") + all;
  }

  /** What is good to know is told without being a problem, and what was not judged on its own. */
  private static boolean isCounted(BuildResults.BuildResult result) {
    return result.level().compareTo(BuildResults.Level.WARNING) >= 0;
  }

  private static String counted(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? what : what + "s");
  }
}
