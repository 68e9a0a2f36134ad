package dev.heirloom.examples.cli;

import com.google.common.primitives.Ints;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A limit of what is read, by the name that the command line has for it. */
enum NamedLimit {
  MAX_BYTES(reading(ReadOptions::withMaxBytes)),
  MAX_DEPTH(reading((options, number) -> options.withMaxDepth(Ints.saturatedCast(number)))),
  MAX_TEXT_LENGTH(
      reading((options, number) -> options.withMaxTextLength(Ints.saturatedCast(number)))),
  MAX_NODES(reading(ReadOptions::withMaxNodes)),
  MAX_ALIAS_NODES(reading(ReadOptions::withMaxAliasNodes)),
  MAX_PROBLEMS(reading((options, number) -> options.withMaxProblems(Ints.saturatedCast(number)))),
  MAX_FILE_BYTES(workbooks(WorkbookOptions::withMaxFileBytes)),
  MAX_ENTRIES(workbooks((options, number) -> options.withMaxEntries(Ints.saturatedCast(number)))),
  MAX_UNPACKED_BYTES(workbooks(WorkbookOptions::withMaxUnpackedBytes)),
  MAX_RATIO(workbooks((options, number) -> options.withMaxRatio(Ints.saturatedCast(number)))),
  MAX_SHEETS(workbooks((options, number) -> options.withMaxSheets(Ints.saturatedCast(number)))),
  MAX_CELLS(workbooks((options, number) -> options.withMaxCells(Ints.saturatedCast(number)))),
  MAX_MATRICES(workbooks((options, number) -> options.withMaxMatrices(Ints.saturatedCast(number)))),
  MAXIMUM_DEPTH(
      resolving((options, number) -> options.withMaximumDepth(Ints.saturatedCast(number)))),
  MAXIMUM_CONTROLS(
      resolving((options, number) -> options.withMaximumControls(Ints.saturatedCast(number)))),
  MAXIMUM_CHARACTERS(resolving(ResolutionOptions::withMaximumCharacters));

  /** How the library tells which limit to raise; it has words for Java. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?s)(?:with ReadOptions\\.with|the option )([Mm]ax[A-Za-z]+)"
              + "|(max[A-Za-z]+)((?:(?!max[A-Z])[^\\n]){0,80}?\\. [^.\\n]*?)that bound in WorkbookOptions");

  /** The limits of the three kinds of reading. */
  record ReadingLimits(
      ReadOptions reading, WorkbookOptions workbooks, UnaryOperator<ResolutionOptions> resolving) {

    /** Returns those that the library has by default. */
    static ReadingLimits of(ReadOptions reading) {
      return new ReadingLimits(reading, WorkbookOptions.defaults(), UnaryOperator.identity());
    }
  }

  private final BiFunction<ReadingLimits, Long, ReadingLimits> change;

  NamedLimit(BiFunction<ReadingLimits, Long, ReadingLimits> change) {
    this.change = change;
  }

  private static BiFunction<ReadingLimits, Long, ReadingLimits> reading(
      BiFunction<ReadOptions, Long, ReadOptions> change) {
    return (bounds, number) ->
        new ReadingLimits(change.apply(bounds.reading, number), bounds.workbooks, bounds.resolving);
  }

  private static BiFunction<ReadingLimits, Long, ReadingLimits> workbooks(
      BiFunction<WorkbookOptions, Long, WorkbookOptions> change) {
    return (bounds, number) ->
        new ReadingLimits(bounds.reading, change.apply(bounds.workbooks, number), bounds.resolving);
  }

  private static BiFunction<ReadingLimits, Long, ReadingLimits> resolving(
      BiFunction<ResolutionOptions, Long, ResolutionOptions> change) {
    return (bounds, number) ->
        new ReadingLimits(
            bounds.reading,
            bounds.workbooks,
            options -> change.apply(bounds.resolving.apply(options), number));
  }

  /** Returns the bounds with another number for this limit. */
  ReadingLimits in(ReadingLimits bounds, long number) {
    return change.apply(bounds, number);
  }

  /** Returns the limit of a name; empty if none has it. */
  static Optional<NamedLimit> of(String name) {
    return Arrays.stream(values()).filter(limit -> limit.toString().equals(name)).findFirst();
  }

  /** Returns a message in which the limits have the names of the command line. */
  static String named(String message) {
    Matcher said = SAID.matcher(message);
    return said.replaceAll(
        found ->
            Matcher.quoteReplacement(
                found.group(1) != null
                    ? (found.group().startsWith("with ") ? "with " : "") + option(found.group(1))
                    : found.group(2) + found.group(3) + option(found.group(2))));
  }

  private static String option(String javaName) {
    String name = javaName.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return "--limit " + name + "=NUMBER";
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
