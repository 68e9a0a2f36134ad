package dev.heirloom.examples.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What validation found, for a person: a line for each file, and each problem below it; of very
 * many the gravest, and how many more there are of which kind.
 */
final class ValidationText {

  /** How many results of a rule at one place are told. */
  private static final int FEW = 3;

  /** How many problems of a file are told to whoever does not ask for all. */
  private static final int MOST = 100;

  /** How many kinds are told of the problems that are not. */
  private static final int KINDS = 8;

  private ValidationText() {}

  /** How much a problem matters; the gravest first. */
  private enum Gravity {
    ERROR,
    NOT_JUDGED,
    WARNING,
    OTHER;

    static Gravity of(RuleResult result) {
      if (result.kind() == RuleResult.Kind.NOT_JUDGED) {
        return NOT_JUDGED;
      }
      return switch (result.level()) {
        case CRITICAL, ERROR -> ERROR;
        case WARNING -> WARNING;
        case INFORMATIONAL, DEBUG -> OTHER;
      };
    }

    static Gravity of(Problem problem) {
      return problem.consequence() == Problem.Consequence.REFUSAL ? ERROR : WARNING;
    }
  }

  /**
   * What is told of one problem, or of the last of a rule at one place, which stands for the
   * others.
   */
  private record ToldProblem(Gravity gravity, String kind, int count, String text) {}

  /** Returns the gravest, of as many kinds as there are. */
  private static Set<ToldProblem> gravest(List<ToldProblem> all) {
    Multiset<String> before = HashMultiset.create();
    Map<ToldProblem, Integer> ofItsKind = new LinkedHashMap<>();
    all.forEach(one -> ofItsKind.putIfAbsent(one, before.add(one.kind(), 1)));
    return ofItsKind.keySet().stream()
        .sorted(Comparator.comparing(ToldProblem::gravity).thenComparing(ofItsKind::get))
        .limit(MOST)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns the text.
   *
   * @param isTold which results of rules are told at all
   * @param isEach whether each problem is told, however many there are
   */
  static String text(List<CheckedFile> files, Predicate<RuleResult> isTold, boolean isEach) {
    StringBuilder text = new StringBuilder();
    for (CheckedFile file : files) {
      text.append(file.file()).append(": ").append(verdict(file)).append('\n');
      List<ToldProblem> all = told(file, isTold);
      Set<ToldProblem> told = isEach ? ImmutableSet.copyOf(all) : gravest(all);
      all.stream().filter(told::contains).forEach(one -> text.append(one.text()));
      text.append(others(all.stream().filter(one -> !told.contains(one)).toList()));
    }
    return text.toString();
  }

  private static List<ToldProblem> told(CheckedFile file, Predicate<RuleResult> isTold) {
    List<ToldProblem> told = new ArrayList<>();
    for (Problem problem : file.problems()) {
      told.add(
          new ToldProblem(
              Gravity.of(problem),
              problem.kind().name(),
              1,
              text(problem.place(), problem.message() + ". " + problem.remedy() + ".")));
    }
    file.results().stream()
        .filter(isTold)
        .collect(
            groupingBy(
                result -> Map.entry(result.rule(), result.place()),
                LinkedHashMap::new,
                toUnmodifiableList()))
        .values()
        .forEach(same -> add(same, told));
    return told;
  }

  /** Tells the first few results of a rule at one place, such as controls that a plan lacks. */
  private static void add(List<RuleResult> same, List<ToldProblem> told) {
    for (int i = 0; i < Math.min(FEW, same.size()); i++) {
      RuleResult result = same.get(i);
      int count = i < FEW - 1 ? 1 : same.size() - i;
      told.add(
          new ToldProblem(
              Gravity.of(result),
              result.rule(),
              count,
              text(result.place(), words(result))
                  + (count == 1
                      ? ""
                      : wrapped(
                          String.format(
                              Locale.ROOT,
                              "And %,d more of %s there.",
                              count - 1,
                              result.rule())))));
    }
  }

  /** Returns how many problems are not told, of which kinds, and what tells them. */
  private static String others(List<ToldProblem> others) {
    if (others.isEmpty()) {
      return "";
    }
    Multiset<String> kinds =
        Multisets.copyHighestCountFirst(
            others.stream()
                .collect(
                    ImmutableMultiset.toImmutableMultiset(ToldProblem::kind, ToldProblem::count)));
    int more = kinds.elementSet().size() - KINDS;
    return Lines.wrap(
        String.format(
            Locale.ROOT,
            "And %,d more, none graver than these: %s%s. --verbose tells each of them.",
            kinds.size(),
            kinds.entrySet().stream()
                .limit(KINDS)
                .map(
                    kind ->
                        String.format(Locale.ROOT, "%,d %s", kind.getCount(), kind.getElement()))
                .collect(Collectors.joining(", ")),
            more > 0 ? " and others" : ""),
        "  ",
        "      ");
  }

  private static String text(FilePlace place, String words) {
    return "  "
        + place.line()
        + ':'
        + place.column()
        + (place.path().isEmpty() ? "" : " " + Lines.brief(place.path()))
        + '\n'
        + wrapped(Lines.brief(words));
  }

  private static String wrapped(String words) {
    return Lines.wrap(words, "      ", "      ");
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
